import { defineConfig } from '@playwright/test';
import { everyRun } from '../playwright.config.ts';

/** `npm run lighthouse`: the same stack as the tests, with the demo; Lighthouse brings the page. */
export default defineConfig({
  ...everyRun,
  testDir: '.',
  testMatch: 'every-page.ts',
  outputDir: '../../out/lighthouse/.playwright',
  globalSetup: './stack.ts',
  reporter: [['line']],
});
