import { defineConfig } from 'vitest/config';

/** What needs no browser: how Lighthouse's reports are judged, and a sport that is added to a copy of the repository. */
export default defineConfig({
  test: {
    // As all others: Vitest runs those that differ in it one after the other.
    isolate: false,
    include: ['{lighthouse,toy-sport}/*.test.ts'],
  },
});
