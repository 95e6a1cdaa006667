import type { Files } from '../evidence/files.ts';
import type { DistrictRoot } from '../ledger/district-root.ts';
import type { MatterParts } from '../matters/parts.ts';
import type { Runner } from '../matters/run-command.ts';
import type { SignedIn } from '../org/session.ts';
import type { Store } from '../storage/store.ts';
import type { SessionCookie } from './session-cookie.ts';

/** What the console's routes are built from; `app.ts` puts it together. */
export type ConsoleParts = MatterParts & {
  readonly settings: {
    readonly signInsPerMinute: number;
    readonly evidenceLimit: number;
  };
  readonly store: Store;
  readonly run: Runner;
  readonly files: Files;
  /** Makes the district root of this moment and shows it on the portal. */
  readonly makeRoot: () => Promise<DistrictRoot>;
  readonly cookie: SessionCookie;
  readonly session: (token: string) => Promise<SignedIn | null>;
  /** A provision's citation in words: 《…》第…条. */
  readonly cite: (provision: string) => string;
};
