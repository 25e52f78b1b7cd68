import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    // Some tests run the API as a process of its own, from what the compiler made of it.
    globalSetup: ['src/testing/build.ts'],
    // Some start six processes one after the other, on a machine that may be busy.
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
