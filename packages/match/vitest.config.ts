import { defineConfig } from 'vitest/config';

// The property tests take seconds here, and longer on a machine that is busy.
export default defineConfig({ test: { include: ['src/**/*.test.ts'], testTimeout: 120_000 } });
