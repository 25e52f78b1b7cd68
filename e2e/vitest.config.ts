import { defineConfig } from 'vitest/config';

/** What needs no browser: how Lighthouse's reports are judged. */
export default defineConfig({ test: { include: ['lighthouse/**/*.test.ts'] } });
