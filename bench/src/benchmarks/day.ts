import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import type { Benchmark, Context } from '../benchmark.ts';
import { fillDay } from '../databases/fill-day.ts';
import { type Figure, figure } from '../figure.ts';
import { epochNow, openBrowser, openWatchedPage } from '../painted/browser.ts';
import { type Scoreline, startMatch, startScoreline } from '../servers/scoreline.ts';
import { median } from '../statistics.ts';

interface Size {
  readonly matches: number;
  readonly live: number;
}
interface Plan {
  readonly rounds: number;
  readonly few: Size;
  readonly many: Size;
}
const PLAN: Plan = {
  rounds: 25,
  few: { matches: 50, live: 2 },
  many: { matches: 5_000, live: 200 },
};
const QUICK: Plan = { rounds: 2, few: { matches: 10, live: 1 }, many: { matches: 500, live: 20 } };
/** Rounds that do not count. */
const WARM_UP_ROUNDS = 5;

interface DaySamples {
  readonly html: number[];
  readonly filtering: number[];
  readonly update: number[];
}

/** Milliseconds until a page is complete that no cache has. */
const measurePage = async (system: Scoreline, query: string): Promise<number> => {
  const began = performance.now();
  // The gateway has no page for a new address.
  const answer = await fetch(`http://127.0.0.1:${system.webPort}/?fresh=${randomUUID()}${query}`);
  const text = await answer.text();
  if (!answer.ok || !text.includes('data-match=')) throw new Error(`The board answered ${answer.status}`);
  return performance.now() - began;
};

const measureDay = async (
  browser: Browser,
  size: Size,
  rounds: number,
  log: Context['log'],
): Promise<DaySamples> => {
  const system = await startScoreline({ hasWeb: true });
  try {
    const match = await startMatch(system);
    log(`filling a day of ${size.matches.toLocaleString('en')} matches, ${size.live} of them live`);
    await fillDay(join(system.folder, 'data'), match.matchId, size);
    const taken: DaySamples = { html: [], filtering: [], update: [] };
    for (let round = 0; round < rounds + WARM_UP_ROUNDS; round += 1) {
      const [html, filtering] = [await measurePage(system, ''), await measurePage(system, '&show=live')];
      if (round < WARM_UP_ROUNDS) continue;
      taken.html.push(html);
      taken.filtering.push(filtering);
    }
    // Opened by its own id, so that it is on the page whatever the size of the day.
    const url = `http://127.0.0.1:${system.webPort}/?open=${match.matchId}`;
    const row = `[data-match="${match.matchId}"] [data-testid=score] > :first-child`;
    const page = await openWatchedPage(browser, url, row);
    await page.page.locator('[data-testid=connection][data-state=live]').waitFor({ state: 'attached' });
    for (let goal = 1; goal <= rounds + WARM_UP_ROUNDS; goal += 1) {
      const painted = page.painted(String(goal));
      const began = epochNow();
      const [{ at }] = await Promise.all([painted, match.scoreHome()]);
      if (goal > WARM_UP_ROUNDS) taken.update.push(at - began);
    }
    await page.close();
    return taken;
  } finally {
    await system.stop();
  }
};

const run = async ({ isQuick, log }: Context): Promise<readonly Figure[]> => {
  const plan = isQuick ? QUICK : PLAN;
  const browser = await openBrowser();
  try {
    const few = await measureDay(browser, plan.few, plan.rounds, log);
    const many = await measureDay(browser, plan.many, plan.rounds, log);
    const of = (name: string, values: (taken: DaySamples) => readonly number[], conditions: string): Figure =>
      figure({
        name: `${name}, a day of ${plan.many.matches.toLocaleString('en')} matches`,
        unit: 'ms',
        value: median(values(many)),
        floor: { what: `a day of ${plan.few.matches} matches`, value: median(values(few)) },
        budget: { what: 'ratio', atMost: 2 },
        conditions: `${conditions}; medians of ${plan.rounds}, ${plan.many.live} and ${plan.few.live} of the matches live`,
      });
    const fresh = 'HTML that no cache has, from the gateway, one request at a time, SQLite';
    return [
      of('HTML of the board', ({ html }) => html, fresh),
      of('HTML of the live matches', ({ filtering }) => filtering, fresh),
      of(
        'an update of the board',
        ({ update }) => update,
        "from a scorer's POST to the paint in a headless Chromium that has the board open",
      ),
    ];
  } finally {
    await browser.close();
  }
};

export const day: Benchmark = { name: 'day', title: 'A day of very many matches', run };
