import { Drawer } from 'antd';
import { Details } from '../components/details.tsx';
import { holdsAnywhere, useSession } from '../session/use-session.ts';
import { useUnits } from '../unit.ts';
import { AccountPart } from './account-part.tsx';
import { AccountState } from './people.tsx';
import type { PersonOverview } from './people-query.ts';
import { PersonPart } from './person-part.tsx';
import { RolesPart } from './roles-part.tsx';

type Props = { readonly person: PersonOverview | null; readonly onClose: () => void };

/** One person with what this administrator may do. */
export function PersonDrawer({ person, onClose }: Props) {
  return (
    <Drawer open={person !== null} onClose={onClose} title={person?.name ?? ''} size={520} destroyOnHidden>
      {person && <PersonDetails person={person} />}
    </Drawer>
  );
}

function PersonDetails({ person }: { readonly person: PersonOverview }) {
  const session = useSession();
  const units = useUnits().data ?? [];
  const nameOf = new Map(units.map((unit) => [unit.id, unit.shortName]));
  return (
    <div className="drawer-parts">
      <Details
        items={[
          { label: '姓名拼音', value: person.pinyin },
          { label: '登记单位', value: nameOf.get(person.unit) ?? person.unit },
          {
            label: '职务',
            value: person.posts
              .map((post) => `${nameOf.get(post.unit) ?? post.unit} ${post.title}`)
              .join('；'),
            wide: true,
          },
          { label: '账号', value: <AccountState account={person.account} />, wide: true },
        ]}
      />
      {holdsAnywhere(session, 'systemAdministrator') && (
        <>
          <PersonPart person={person} />
          <AccountPart person={person} />
        </>
      )}
      {holdsAnywhere(session, 'securityAdministrator') && <RolesPart person={person} units={units} />}
    </div>
  );
}
