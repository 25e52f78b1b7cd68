import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { fillDay } from '../databases/fill-day.ts';
import { type Figure, figure } from '../figure.ts';
import type { Context, Measure } from '../measure.ts';
import { epochNow, openBrowser, openWatched } from '../painted/browser.ts';
import { kickOff, type Scoreline, startScoreline } from '../servers/scoreline.ts';
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
/** The first of each do not count. */
const WARM_UP = 5;

interface Taken {
  readonly html: number[];
  readonly filtering: number[];
  readonly update: number[];
}

/** Milliseconds until the whole of a page is there that nobody has asked for yet. */
const takePage = async (system: Scoreline, query: string): Promise<number> => {
  const began = performance.now();
  // Of another address the gateway has kept no page.
  const answer = await fetch(`http://127.0.0.1:${system.webPort}/?fresh=${randomUUID()}${query}`);
  const text = await answer.text();
  if (!answer.ok || !text.includes('data-match=')) throw new Error(`the board was answered ${answer.status}`);
  return performance.now() - began;
};

const takeDay = async (browser: Browser, size: Size, rounds: number, say: Context['say']): Promise<Taken> => {
  const system = await startScoreline({ hasWeb: true });
  try {
    const match = await kickOff(system);
    say(`filling a day of ${size.matches.toLocaleString('en')} matches, ${size.live} of them live`);
    await fillDay(join(system.folder, 'data'), match.matchId, size);
    const taken: Taken = { html: [], filtering: [], update: [] };
    for (let round = 0; round < rounds + WARM_UP; round += 1) {
      const [html, filtering] = [await takePage(system, ''), await takePage(system, '&show=live')];
      if (round < WARM_UP) continue;
      taken.html.push(html);
      taken.filtering.push(filtering);
    }
    // Opened by its own row, so that it is on the page whatever the size of the day.
    const url = `http://127.0.0.1:${system.webPort}/?open=${match.matchId}`;
    const row = `[data-match="${match.matchId}"] [data-testid=score] > :first-child`;
    const page = await openWatched(browser, url, row);
    await page.page.locator('[data-testid=connection][data-state=live]').waitFor({ state: 'attached' });
    for (let goal = 1; goal <= rounds + WARM_UP; goal += 1) {
      const painted = page.painted(String(goal));
      const began = epochNow();
      const [at] = await Promise.all([painted, match.scoreHome()]);
      if (goal > WARM_UP) taken.update.push(at - began);
    }
    await page.close();
    return taken;
  } finally {
    await system.stop();
  }
};

const run = async ({ isQuick, say }: Context): Promise<readonly Figure[]> => {
  const plan = isQuick ? QUICK : PLAN;
  const browser = await openBrowser();
  try {
    const few = await takeDay(browser, plan.few, plan.rounds, say);
    const many = await takeDay(browser, plan.many, plan.rounds, say);
    const of = (name: string, values: (taken: Taken) => readonly number[], conditions: string): Figure =>
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

export const day: Measure = { name: 'day', title: 'A day of very many matches', run };
