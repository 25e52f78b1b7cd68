import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    testTimeout: 60_000,
    // After all others: it takes the whole machine, and they should not have to wait for each other.
    sequence: { groupOrder: 1 },
  },
});
