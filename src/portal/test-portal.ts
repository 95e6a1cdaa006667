import { createTestStore } from '../storage/testing.ts';
import { drivePortal } from './testing.ts';

/** A portal on a database of its own. Apart from `testing.ts`, which the bench uses, too, outside a test run. */
export async function createTestPortal(options: Parameters<typeof drivePortal>[1] = {}) {
  const database = await createTestStore();
  return { ...database, ...drivePortal(database.store, options) };
}

export type TestPortal = Awaited<ReturnType<typeof createTestPortal>>;
