import { defineConfig } from 'vitest/config';

// Thousands of frames and requests take a second here, and longer on a machine that is busy.
export default defineConfig({ test: { testTimeout: 120_000, hookTimeout: 60_000 } });
