import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { DisclosureState } from '../disclosure/document.ts';
import { disclosureDocument } from '../disclosure/index.ts';
import { disclosurePreparations } from '../disclosure/preparations.ts';
import { reviewItems } from '../disclosure/review.ts';
import { aNotice } from '../disclosure/testing.ts';
import { type EvidenceRef, receiveEvidence } from '../evidence/evidence.ts';
import type { Files } from '../evidence/files.ts';
import type { MatterKind } from '../matters/kind.ts';
import { createRunner, type Outcome } from '../matters/run-command.ts';
import { testCalendar, testLaw } from '../matters/testing.ts';
import type { Actor, PersonId, Role, Unit, UnitId } from '../org/actor.ts';
import type { Store } from '../storage/store.ts';
import { publicationFollowUps } from './follow-ups.ts';
import { parseSite, type SiteSettings } from './site.ts';

export const testSite: SiteSettings = parseSite({
  name: '云桥区人民政府',
  district: '云桥区',
  domain: 'www.yunqiao.example',
  siteCode: '3799990001',
  sponsor: '云桥区人民政府办公室',
  contentBy: '各街道、区直各部门',
  builtBy: '云桥区大数据中心',
  address: '云桥区云桥大道1号',
  postcode: '279999',
  reportPhone: '（0999）5550100',
  reportEmail: 'portal@yunqiao.example',
  icp: '鲁ICP备00000000号-1',
  policeRecord: '37999902000001',
  hant: true,
  operatorUnit: 'dsj',
});

const unitOf = (id: string, name: string, indexPrefix: string): Unit => ({
  id: id as UnitId,
  name,
  shortName: name,
  kind: '区政府部门',
  parent: null,
  indexPrefix,
});

export const testUnits = [
  unitOf('kjj', '云桥区科学技术局', '3799993799990021'),
  unitOf('jyj', '云桥区教育局', '3799993799990023'),
  unitOf('dsj', '云桥区大数据中心', '3799993799990041'),
] as const;

const actor = (unit: string, role: Role): Actor => ({
  person: `${unit}-${role}` as PersonId,
  name: role,
  posts: [{ unit: unit as UnitId, role, title: role }],
});

type NoticeParts = Partial<Omit<typeof aNotice, 'attachments'>> & {
  readonly attachments?: readonly EvidenceRef[];
};

/** Drives publications by commands as in the program, on any database. The clock moves one minute per command. */
export function drivePortal(
  store: Store,
  options: { readonly site?: SiteSettings; readonly files?: Files } = {},
) {
  const site = options.site ?? testSite;
  let minutes = 0;
  const now = () => new Date(Date.UTC(2026, 2, 2, 1, minutes));
  const kinds: readonly MatterKind[] = [disclosureDocument];
  const runner = createRunner({
    store,
    kinds,
    now,
    calendar: testCalendar,
    law: () => testLaw,
    findUnit: async (_tx, id) => testUnits.find((unit) => unit.id === id) ?? null,
    preparations: disclosurePreparations,
    followUps: publicationFollowUps(site),
  });

  async function send(
    unit: string,
    matter: string,
    command: string,
    input: unknown,
    expectedVersion: number,
    role: Role = 'editor',
  ): Promise<Outcome> {
    minutes += 1;
    return runner({
      actor: actor(unit, role),
      unit: unit as UnitId,
      kind: disclosureDocument.id,
      matter,
      command,
      commandId: randomUUID(),
      expectedVersion,
      input,
    });
  }

  async function done(...step: Parameters<typeof send>) {
    const outcome = await send(...step);
    if (outcome.outcome !== 'done') throw new Error(`${step[2]}: ${JSON.stringify(outcome)}`);
    return { version: outcome.version, state: outcome.view.state as DisclosureState };
  }

  /** A draft with both reviews passed; `input` over the made-up notice. */
  async function ready(unit: string, matter: string, input: NoticeParts = {}) {
    let reached = await done(unit, matter, 'draft', { ...aNotice, attachments: [], ...input }, 0, 'clerk');
    for (const review of ['passSecrecyReview', 'passPrivacyReview']) {
      reached = await done(unit, matter, review, allPublic(reached.state), reached.version);
    }
    return reached;
  }

  /** An uploaded file of the unit; needs `files`. */
  async function upload(unit: string, name: string, contents: string): Promise<EvidenceRef> {
    if (!options.files) throw new Error('this portal has no file store');
    const answer = await receiveEvidence(
      { store, files: options.files, limit: 1_000_000 },
      {
        unit: unit as UnitId,
        by: `${unit}-clerk` as PersonId,
        now: now(),
        name,
        source: Readable.from([Buffer.from(contents)]),
      },
    );
    if ('refused' in answer) throw new Error(JSON.stringify(answer.refused));
    return answer.ref;
  }

  async function publish(unit: string, matter: string, input: NoticeParts = {}) {
    const { version } = await ready(unit, matter, input);
    return done(unit, matter, 'publish', {}, version);
  }

  return { site, now, runner, send, done, ready, publish, upload };
}

export function allPublic(state: DisclosureState) {
  if (!state.draft) throw new Error('no draft to review');
  return { items: reviewItems(state.draft).map(({ id }) => ({ item: id, outcome: '公开', note: '' })) };
}
