import { fileURLToPath } from 'node:url';
import { createConsole } from './http/console.ts';
import type { ConsoleParts } from './http/console-parts.ts';
import { sessionCookie } from './http/session-cookie.ts';
import { kinds } from './kinds.ts';
import { createLaw } from './law/law.ts';
import { allPacks } from './law/packs/index.ts';
import { readSession } from './org/session.ts';
import { readSettings, type Settings } from './settings.ts';
import { createStore, type Store } from './storage/store.ts';

/** Folder of the built console. */
export const consolePages = fileURLToPath(new URL('../dist/console', import.meta.url));

export type AppOptions = {
  readonly settings: Settings;
  /** Connection as the program's role, see `startDatabase`. */
  readonly databaseUrl: string;
  /** The server clock; tests and the sample bring their own. */
  readonly now?: () => Date;
};

export type App = Awaited<ReturnType<typeof createApp>>;

/**
 * Builds everything: the one place where the rooms meet. Nothing listens and nothing is written yet; the
 * database is reached for with the first use.
 */
export async function createApp({ settings, databaseUrl, now = () => new Date() }: AppOptions) {
  const store: Store = createStore(databaseUrl);
  const law = createLaw({ packs: allPacks });
  const parts: ConsoleParts = {
    settings,
    store,
    now,
    kinds,
    cookie: sessionCookie(settings.consoleUrl?.startsWith('https:') ?? false),
    session: (token) => readSession(store, token, now()),
    cite: (provision) => law.cite(provision),
  };
  const console = await createConsole(parts, { ...settings, pages: consolePages });
  return {
    settings,
    store,
    now,
    kinds,
    law,
    console,
    async close() {
      await console.close();
      await store.close();
    },
  };
}

/** The console's API as an OpenAPI document; needs no database. */
export async function describeConsole(): Promise<object> {
  const app = await createApp({
    settings: readSettings({}),
    databaseUrl: 'postgresql://localhost/not-reached-for',
  });
  await app.console.ready();
  const description = app.console.swagger();
  await app.close();
  return description;
}
