import { defineConfig } from 'vitest/config';

// Thousands of frames and requests take a second here, and longer on a machine that is busy.
export default defineConfig({
  test: {
    // Loading every module anew for each file took a quarter of the time; no test changes one.
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
