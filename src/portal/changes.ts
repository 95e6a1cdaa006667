import pg from 'pg';
import { changedChannel } from './publication-store.ts';

/** Listens for what was published, whichever process published it. */
export type Changes = {
  /** False while the connection is down: what is cached then may be old. */
  readonly listening: boolean;
  start(): void;
  stop(): Promise<void>;
};

/** Milliseconds before a lost connection is tried again. */
const retryAfter = 500;

/** Calls `onChange` with each changed path, `*` for all; also when the connection was lost and found again. */
export function listenForChanges(databaseUrl: string, onChange: (path: string) => void): Changes {
  let client: pg.Client | null = null;
  let stopped = true;
  let listening = false;
  let timer: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const attempt = new pg.Client({ connectionString: databaseUrl });
    client = attempt;
    attempt.on('notification', ({ payload }) => {
      for (const path of JSON.parse(payload ?? '["*"]') as string[]) onChange(path);
    });
    // A broken connection tells both; the second call finds the client already replaced.
    attempt.on('error', () => lost(attempt));
    attempt.on('end', () => lost(attempt));
    try {
      await attempt.connect();
      await attempt.query(`listen ${changedChannel}`);
      listening = true;
      onChange('*');
    } catch {
      lost(attempt);
    }
  }

  function lost(which: pg.Client): void {
    if (client !== which) return;
    client = null;
    listening = false;
    onChange('*');
    which.end().catch(() => {});
    if (!stopped) timer = setTimeout(() => void connect(), retryAfter);
  }

  return {
    get listening() {
      return listening;
    },
    start() {
      stopped = false;
      void connect();
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      const last = client;
      client = null;
      await last?.end().catch(() => {});
    },
  };
}
