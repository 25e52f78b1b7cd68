// `npm run lighthouse`: every kind of page of the fans in Lighthouse while matches are played; fails below the budget.
import { runPlaywright } from './playwright.mjs';

await runPlaywright('lighthouse');
console.log('The reports are in out/lighthouse.');
