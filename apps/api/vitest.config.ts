import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Loading every module anew for each file took a quarter of the time; no test changes one.
    isolate: false,
    include: ['src/**/*.test.ts'],
    // Some tests run the API as a process of its own, from what the compiler made of it.
    // Those that need a Postgres share one.
    globalSetup: ['src/testing/build.ts', 'src/testing/shared-postgres.ts'],
    // Some start six processes one after the other, on a machine that may be busy.
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
});
