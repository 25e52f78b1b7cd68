import { defineConfig, devices } from '@playwright/test';
import { zoneByDay } from './fixtures/zone.ts';

const executablePath = process.env.CHROMIUM_PATH;
/** A browser of its own makes background requests that no test needs and closed networks refuse. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

// Chosen once: by the workers' turn it may be another hour. Pages without scripts are in the server's zone.
process.env.SCORELINE_TIME_ZONE ??= zoneByDay();

/** What every run of a browser has in common; which files it runs is its own. */
export const everyRun = defineConfig({
  fullyParallel: true,
  // Some wait most of the time, for a minute of a match, say.
  workers: 3,
  retries: 0,
  // Long enough for a machine that has much else to do; what takes seconds here must not fail there.
  timeout: 240_000,
  expect: { timeout: 40_000 },
  reporter: [['list'], ['json']],
  use: {
    ...devices['Desktop Chrome'],
    locale: 'en-GB',
    timezoneId: process.env.SCORELINE_TIME_ZONE,
    // It costs a fifteenth of a run, and says little more than the picture does; `--trace on` makes one.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { args, ...(executablePath === undefined ? {} : { executablePath }) },
  },
});

/** Whole matches, and what takes its time by the clock: begun first, so that no worker is left alone with one. */
const SLOW = /(whole-match|replay|outage|two-consoles|unavailable)\.spec\.ts$/;

export default defineConfig({
  ...everyRun,
  testDir: '.',
  projects: [
    // What blinks costs a twentieth of a core for each page that is open for minutes.
    { name: 'slow', testMatch: SLOW, use: { contextOptions: { reducedMotion: 'reduce' } } },
    { name: 'rest', testMatch: '*.spec.ts', testIgnore: SLOW },
  ],
  outputDir: '../test-results',
  globalSetup: './fixtures/stack.ts',
});
