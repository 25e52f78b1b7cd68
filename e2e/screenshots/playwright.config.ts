import { defineConfig } from '@playwright/test';
import { everyRun } from '../playwright.config.ts';

/** `npm run screenshots`: the same stack and browser as the tests, into out/screenshots. */
export default defineConfig({
  ...everyRun,
  testDir: '.',
  testMatch: 'every-page.ts',
  outputDir: '../../out/screenshots/.playwright',
  globalSetup: '../fixtures/stack.ts',
  reporter: [['line']],
});
