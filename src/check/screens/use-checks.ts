import { useRef, useState } from 'react';
import { ApiError } from '../../console/api.ts';
import { randomId } from '../../console/random-id.ts';
import { type CheckRow, checkFile } from './check-data.ts';

const ofPage = new ApiError(0, { code: 'console.fault', message: '页面出了差错，没有检查成。请再试一次。' });

/** Files are checked one after the other in the order they came, so that many of them never crowd the server. */
export function useChecks(unit: string) {
  const [rows, setRows] = useState<readonly CheckRow[]>([]);
  const queue = useRef<CheckRow[]>([]);
  const running = useRef(false);

  const show = (id: string, result: CheckRow['result']) =>
    setRows((all) => all.map((row) => (row.id === id ? { ...row, result } : row)));

  async function run(): Promise<void> {
    if (running.current) return;
    running.current = true;
    for (let row = queue.current.shift(); row; row = queue.current.shift()) {
      show(row.id, 'checking');
      const result = await checkFile(unit, row.file).catch((error: unknown) =>
        error instanceof ApiError ? error : ofPage,
      );
      show(row.id, result);
    }
    running.current = false;
  }

  function add(files: readonly File[]): void {
    const fresh = files.map((file): CheckRow => ({ id: randomId(), file, result: 'waiting' }));
    setRows((all) => [...all, ...fresh]);
    queue.current.push(...fresh);
    void run();
  }

  return { rows, add };
}
