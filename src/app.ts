import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCheckPool } from './check/check-pool.ts';
import { reportCheckPreparations } from './check/preparations.ts';
import { checkRecordRoutes } from './check/record-routes.ts';
import { checkRoutes } from './check/routes.ts';
import { disclosurePreparations } from './disclosure/preparations.ts';
import { reportIsPublished } from './disclosure/report-published.ts';
import { disclosureRoutes } from './disclosure/routes.ts';
import { type Files, openFiles } from './evidence/files.ts';
import { sweepEvidence } from './evidence/sweep.ts';
import { createConsole } from './http/console.ts';
import type { ConsoleParts } from './http/console-parts.ts';
import { createServer } from './http/server.ts';
import { sessionCookie } from './http/session-cookie.ts';
import type { Job } from './jobs/jobs.ts';
import { kinds } from './kinds.ts';
import { createCalendar } from './law/calendar.ts';
import { createLaw, type Law } from './law/law.ts';
import { allPacks } from './law/packs/index.ts';
import { recordDistrictRoot } from './ledger/district-root.ts';
import type { MatterParts } from './matters/parts.ts';
import { unitPeople } from './matters/people.ts';
import { refreshClocks } from './matters/refresh-clocks.ts';
import { type Consequence, createRunner, type FollowUp, type Preparation } from './matters/run-command.ts';
import { readUnit } from './org/directory.ts';
import { readSession, sweepSessions } from './org/session.ts';
import { readPeopleOfUnit } from './org/unit-people.ts';
import { publishRoot } from './portal/build-site.ts';
import { checkRoutes as publicCheckRoutes } from './portal/check/routes.ts';
import { publicationFollowUps } from './portal/follow-ups.ts';
import { portalRoutes } from './portal/routes.ts';
import type { SiteSettings } from './portal/site.ts';
import { reportRoutes } from './report/routes.ts';
import { sampleSite } from './sample/district.ts';
import { readSettings, type Settings } from './settings.ts';
import { createStore, type Store } from './storage/store.ts';

/** What acts ask of other matters of the unit, in the same transaction. */
const consequences: readonly Consequence[] = [reportIsPublished];

/** Folder of the built console. */
export const consolePages = fileURLToPath(new URL('../dist/console', import.meta.url));

/** Work inside a command's own transaction, before it is decided. */
const preparations: Readonly<Record<string, Preparation>> = {
  ...disclosurePreparations,
  [unitPeople]: (tx, { unit, now }) => readPeopleOfUnit(tx, unit.id, now),
};

export type AppOptions = {
  readonly settings: Settings;
  /** Connection as the program's role, see `startDatabase`. */
  readonly databaseUrl: string;
  /** What the portal says of itself. */
  readonly site: SiteSettings;
  /** The server clock; tests and the sample bring their own. */
  readonly now?: () => Date;
};

export type App = Awaited<ReturnType<typeof createApp>>;

/**
 * Builds everything: the one place where the rooms meet. Nothing listens and nothing is written yet; the
 * database is reached for with the first use.
 */
export async function createApp({ settings, databaseUrl, site, now = () => new Date() }: AppOptions) {
  const store: Store = createStore(databaseUrl);
  const files = openFiles(join(settings.dataDir, 'evidence'));
  const law = lawOfUnits();
  // What follows an act in its own transaction; each may be repeated without harm.
  const followUps: readonly FollowUp[] = [...publicationFollowUps(site)];
  const matters: MatterParts = {
    kinds,
    now,
    calendar: createCalendar(),
    law: (unit) => law(unit.kind),
    findUnit: readUnit,
  };
  const recordPool = createCheckPool();
  const toPrepare = { ...preparations, ...reportCheckPreparations({ files, pool: recordPool }) };
  const runnerAt = (clock: () => Date) =>
    createRunner({ ...matters, now: clock, store, preparations: toPrepare, followUps, consequences });
  const run = runnerAt(now);
  const makeRoot = async () => {
    const root = await recordDistrictRoot(store, now());
    await store.within('system', (tx) => publishRoot(tx, site, now()));
    return root;
  };
  const parts: ConsoleParts = {
    ...matters,
    settings,
    store,
    run,
    files,
    makeRoot,
    cookie: sessionCookie(settings.consoleUrl?.startsWith('https:') ?? false),
    session: (token) => readSession(store, token, now()),
    cite: (provision) => law(null).cite(provision),
  };
  const console = await createConsole(parts, { ...settings, pages: consolePages });
  reportRoutes(console, parts);
  disclosureRoutes(console, parts, { url: settings.portalUrl, port: settings.portalPort });
  checkRoutes(console, createCheckPool());
  checkRecordRoutes(console, parts);
  console.addHook('onClose', () => recordPool.close());
  const portal = await createServer({ ...settings, requestsPerMinute: null });
  await portal.register(portalRoutes({ store, databaseUrl, files }));
  await portal.register(publicCheckRoutes({ site }));
  return {
    ...matters,
    settings,
    site,
    store,
    files,
    run,
    /** The same runner by another clock: for the sample, whose acts lie in the past. */
    runnerAt,
    console,
    portal,
    makeRoot,
    jobs: jobsOf(store, files, matters, makeRoot),
    async close() {
      await Promise.all([console.close(), portal.close()]);
      await store.close();
    },
  };
}

/** What the installation does by itself, by the clock. */
function jobsOf(
  store: Store,
  files: Files,
  matters: MatterParts,
  makeRoot: () => Promise<unknown>,
): readonly Job[] {
  const { now } = matters;
  return [
    {
      name: 'district-root',
      cron: '10 0 * * *',
      run: async () => void (await makeRoot()),
    },
    {
      name: 'refresh-deadlines',
      cron: '5 0 * * *',
      run: async () => void (await refreshClocks(store, matters)),
    },
    {
      name: 'sweep-sessions',
      cron: '17 * * * *',
      run: async () => void (await sweepSessions(store, now())),
    },
    {
      name: 'sweep-evidence',
      cron: '40 3 * * *',
      run: async () => void (await sweepEvidence(store, files, now())),
    },
  ];
}

/** The law as it reaches each kind of unit (适用 or 参照), made once for each. */
function lawOfUnits(): (unitKind: string | null) => Law {
  const made = new Map<string | null, Law>();
  return (unitKind) => {
    const law = made.get(unitKind) ?? createLaw({ packs: allPacks, unitKind });
    made.set(unitKind, law);
    return law;
  };
}

/** The console's API as an OpenAPI document; needs no database. */
export async function describeConsole(): Promise<object> {
  const app = await createApp({
    settings: readSettings({}),
    databaseUrl: 'postgresql://localhost/not-reached-for',
    site: sampleSite,
  });
  await app.console.ready();
  const description = app.console.swagger();
  await app.close();
  return description;
}
