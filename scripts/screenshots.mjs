// `npm run screenshots`: every kind of page in every state, narrow and wide, light and dark, into out/screenshots.
// What follows is handed to Playwright: `npm run screenshots -- --grep match-live`.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './browser.mjs';
import { fail, makeReady, root, run } from './ready.mjs';

await makeReady();
const chromium = await findChromium();
if (chromium === null) fail('screenshots need a Chromium, and none is to be had on this machine.');
mkdirSync(join(root, 'out/screenshots'), { recursive: true });
const config = ['--config', 'e2e/screenshots/playwright.config.ts'];
await run('npx', ['playwright', 'test', ...config, ...process.argv.slice(2)], {
  isShown: true,
  env: { CHROMIUM_PATH: chromium },
}).catch((error) => fail(error.message));
console.log('The pictures are in out/screenshots.');
