// `npm run toy-sport`: adds a small sport to a copy of the repository, builds and starts the copy, and plays a match of
// it in a browser.
import { runPlaywright } from './playwright.mjs';

await runPlaywright('toy-sport');
console.log('The pictures are in out/toy-sport.');
