import { sleep } from '@scoreline/testbed';
import type { Benchmark, Context } from '../benchmark.ts';
import { type Figure, figure } from '../figure.ts';
import { startCrowd } from '../load/wrk.ts';
import { epochNow, openBrowser, openWatchedPage, type WatchedPage } from '../painted/browser.ts';
import { type LiveMatch, type Scoreline, startMatch, startScoreline } from '../servers/scoreline.ts';
import { percentile } from '../statistics.ts';

interface Plan {
  readonly seconds: number;
  readonly commands: number;
  /** Goals of which it is measured how long they take until they are painted. */
  readonly goals: number;
  /** How long the site is flooded while its memory is looked at: from the first moment to the last, in seconds. */
  readonly memory: { readonly from: number; readonly to: number };
}
const PLAN: Plan = { seconds: 30, commands: 250, goals: 40, memory: { from: 60, to: 300 } };
const QUICK: Plan = { seconds: 3, commands: 3, goals: 2, memory: { from: 1, to: 2 } };

const SCORE = '[data-testid=score] > :first-child';

/** What one client asks for, each time another one: `#` is a number. */
const CROWDS = [
  { what: 'pages that do not differ', path: '/?q=#', connections: 300 },
  { what: 'pages that all differ', path: '/search?q=a#', connections: 300 },
  { what: 'the page for signing in', path: '/admin/sign-in?#', connections: 64 },
  { what: 'answers of the API', path: '/v1/search?q=a#', connections: 300 },
] as const;

/** How long each of so many commands took, one after the other, in milliseconds. */
const timesOf = async ({ scoreHome }: LiveMatch, count: number): Promise<number[]> => {
  const times: number[] = [];
  for (let n = 0; n < count; n += 1) {
    const start = performance.now();
    await scoreHome();
    times.push(performance.now() - start);
  }
  return times;
};

/** Milliseconds from just before the command leaves until the goal is painted on an open page. */
const paintTimes = async (
  { goals }: Plan,
  match: LiveMatch,
  page: WatchedPage,
  score: { value: number },
): Promise<number[]> => {
  const times: number[] = [];
  for (let goal = 0; goal < goals; goal += 1) {
    score.value += 1;
    const painted = page.painted(String(score.value));
    const began = epochNow();
    const [{ at }] = await Promise.all([painted, match.scoreHome()]);
    times.push(at - began);
  }
  return times;
};

/** What the site's memory is after the first part of a flood and at its end, in MB. */
const memoryUnderFlood = async (
  { memory: { from, to } }: Plan,
  system: Scoreline,
  url: string,
): Promise<{ readonly first: number; readonly last: number }> => {
  const { path, connections } = CROWDS[1];
  const flood = await startCrowd({ folder: system.folder, url, path, connections, seconds: to });
  await sleep(from * 1_000);
  const first = system.webMemoryMb();
  await flood.ended;
  return { first, last: system.webMemoryMb() };
};

const run = async ({ isQuick, log }: Context): Promise<readonly Figure[]> => {
  const plan = isQuick ? QUICK : PLAN;
  const browser = await openBrowser();
  const system = await startScoreline({ hasWeb: true });
  try {
    const match = await startMatch(system);
    const url = `http://127.0.0.1:${system.webPort}`;
    await timesOf(match, 20);
    const alone = await timesOf(match, plan.commands);
    // A match of its own, whose page is open all the time.
    const watched = await startMatch(system);
    const page = await openWatchedPage(browser, `${url}/match/${watched.matchId}`, SCORE);
    await page.page.locator('[data-state=live]').first().waitFor({ state: 'attached' });
    const score = { value: 0 };
    const paintedAlone = await paintTimes(plan, watched, page, score);
    const figures: Figure[] = [];
    for (const { what, path, connections } of CROWDS) {
      log(what);
      const crowd = await startCrowd({
        folder: system.folder,
        url,
        path,
        connections,
        seconds: plan.seconds,
      });
      const times = await timesOf(match, plan.commands);
      const paints = await paintTimes(plan, watched, page, score);
      const { requests } = await crowd.ended;
      for (const [name, at] of [
        ['p50', 0.5],
        ['p99', 0.99],
      ] as const)
        figures.push(
          figure({
            name: `command while one client asks for ${what}, ${name}`,
            unit: 'ms',
            value: percentile(times, at),
            floor: { what: 'the same commands while nobody asks', value: percentile(alone, at) },
            ...(name === 'p99' ? { budget: { what: 'value', atMost: 100 } as const } : {}),
            conditions:
              `${plan.commands} commands one after the other through the gateway, SQLite; wrk with ${connections} ` +
              `connections asked ${Math.round(requests).toLocaleString('en')} times a second; all on one machine`,
          }),
        );
      figures.push(
        figure({
          name: `to painted while one client asks for ${what}, p50`,
          unit: 'ms',
          value: percentile(paints, 0.5),
          floor: { what: 'the same goals while nobody asks', value: percentile(paintedAlone, 0.5) },
          conditions: `${plan.goals} goals one after the other, on an open page of a headless Chromium of this machine`,
        }),
      );
    }
    log(`memory, ${plan.memory.to} s`);
    const { first, last } = await memoryUnderFlood(plan, system, url);
    figures.push(
      figure({
        name: `memory of gateway and renderer after ${plan.memory.to} s of ${CROWDS[1].what}`,
        unit: 'MB',
        value: last,
        floor: { what: `their memory after ${plan.memory.from} s of it`, value: first },
        budget: { what: 'ratio', atMost: 1.2 },
        conditions: `resident, both processes; ${CROWDS[1].connections} connections of one client`,
      }),
    );
    return figures;
  } finally {
    await browser.close();
    await system.stop();
  }
};

export const crowd: Benchmark = {
  name: 'crowd',
  title: 'A scorer while somebody floods the site',
  needs: ['wrk'],
  run,
};
