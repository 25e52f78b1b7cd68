import { defineConfig } from 'vitest/config';

// Some start processes, on a machine that may be busy.
export default defineConfig({
  test: { include: ['src/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 60_000 },
});
