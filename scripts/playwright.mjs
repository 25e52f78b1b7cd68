import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './browser.mjs';
import { fail, makeReady, root, run } from './ready.mjs';

/**
 * Runs what stands in e2e/`name` with Playwright, on everything built and started; what it makes goes to out/`name`.
 * What was typed after `npm run … --` is handed to Playwright.
 */
export const runPlaywright = async (name) => {
  await makeReady();
  const chromium = await findChromium();
  if (chromium === null) fail(`${name}: this needs a Chromium, and none is to be had on this machine.`);
  mkdirSync(join(root, 'out', name), { recursive: true });
  const config = ['--config', `e2e/${name}/playwright.config.ts`];
  await run('npx', ['playwright', 'test', ...config, ...process.argv.slice(2)], {
    isShown: true,
    env: { CHROMIUM_PATH: chromium },
  }).catch((error) => fail(error.message));
};
