import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // As all others: Vitest runs those that differ in it one after the other.
    isolate: false,
    include: ['src/**/*.test.ts'],
    testTimeout: 60_000,
  },
});
