// `npm run screenshots`: every kind of page in every state, narrow and wide, light and dark, into out/screenshots.
// What follows is handed to Playwright: `npm run screenshots -- --grep match-live`.
import { runPlaywright } from './playwright.mjs';

await runPlaywright('screenshots');
console.log('The pictures are in out/screenshots.');
