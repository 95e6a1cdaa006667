import type { App } from '../app.ts';
import { linkPath } from '../http/link-path.ts';
import { handOutLink } from '../org/accounts.ts';
import { roleNames } from '../org/actor.ts';
import { installer } from '../org/change.ts';
import { readUnits } from '../org/directory.ts';
import { type PersonOverview, peopleOverview } from '../org/overview.ts';
import type { FirstLink } from './greeting.ts';

/** The unit whose people walk through the sample's main story. */
const leadingUnit = 'kjj';
const elsewhere = ['supervisor', 'systemAdministrator', 'securityAdministrator', 'auditAdministrator'];

/**
 * Links for those of the sample who have not set a password yet: the leading unit's people, the supervisor and
 * the administrators. The others get theirs from the system administrator, as in a real installation.
 */
export function firstLinks({ store, now }: App): Promise<FirstLink[]> {
  return store.within('system', async (tx) => {
    const units = new Map((await readUnits(tx)).map((unit) => [unit.id, unit.shortName]));
    const everybody = (await peopleOverview(tx, now())).filter(isWaiting);
    const waiting = everybody.toSorted(
      (a, b) => Number(b.unit === leadingUnit) - Number(a.unit === leadingUnit),
    );
    const links: FirstLink[] = [];
    for (const { person, name, unit, roles } of waiting) {
      const link = await handOutLink(tx, person, { by: installer, at: now() });
      if ('missing' in link) continue;
      const posts = roles.map(({ role }) => roleNames[role]).join('、');
      links.push({ who: `${name}（${units.get(unit) ?? unit}，${posts}）`, path: linkPath(link.token) });
    }
    return links;
  });
}

function isWaiting({ unit, roles, account }: PersonOverview): boolean {
  if (account === null || account.hasPassword || account.disabled || roles.length === 0) return false;
  return unit === leadingUnit || roles.some(({ role }) => elsewhere.includes(role));
}
