import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Loading every module anew for each file took a quarter of the time; no test changes one.
    isolate: false,
    include: ['src/**/*.test.ts'],
    testTimeout: 30_000,
  },
});
