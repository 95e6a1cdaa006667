import { defineConfig } from 'vitest/config';

const browser = ['src/**/*.browser.test.ts', 'test/journeys/**/*.test.ts'];

/** Browsers go last and one at a time: beside other tests a slow machine keeps pages waiting beyond any patience. */
export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 240_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'all but browsers',
          include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/**/*.test.ts'],
          exclude: browser,
          globalSetup: ['test/database-server.ts'],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browsers',
          include: browser,
          globalSetup: ['test/database-server.ts'],
          fileParallelism: false,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
