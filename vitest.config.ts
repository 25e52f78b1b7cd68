import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: ['packages/*', 'apps/*', 'chaos', 'bench', 'e2e'],
    // Two cores, and suites that start servers of their own.
    maxWorkers: 2,
  },
});
