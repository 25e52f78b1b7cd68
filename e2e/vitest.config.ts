import { defineConfig } from 'vitest/config';

/** What needs no browser: how Lighthouse's reports are judged, and a sport that is added to a copy of the repository. */
export default defineConfig({ test: { include: ['{lighthouse,toy-sport}/*.test.ts'] } });
