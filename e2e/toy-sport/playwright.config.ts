import { defineConfig } from '@playwright/test';
import { everyRun } from '../playwright.config.ts';

/** `npm run toy-sport`: the toy sport in the browser, on a copy of the repository that is built and started for it. */
export default defineConfig({
  ...everyRun,
  testDir: '.',
  testMatch: 'in-a-browser.ts',
  outputDir: '../../out/toy-sport/.playwright',
  globalSetup: './stack.ts',
  reporter: [['list']],
});
