import { defineConfig } from 'vitest/config';

// The property tests take seconds here, and longer on a machine that is busy.
export default defineConfig({
  test: {
    // Loading every module anew for each file took a quarter of the time; no test changes one.
    isolate: false,
    include: ['src/**/*.test.ts'],
    testTimeout: 120_000,
  },
});
