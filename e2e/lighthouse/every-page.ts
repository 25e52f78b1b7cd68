import { mkdirSync } from 'node:fs';
import { setInterval as every } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import * as wire from '@scoreline/protocol';
import { type Api, baseUrl } from '../fixtures/api.ts';
import { type Matchday, makeMatchday } from '../fixtures/matchday.ts';
import { playOn } from '../fixtures/play-on.ts';
import { expect, test } from '../fixtures/test.ts';
import { startEmptyPage } from './empty-page.ts';
import { measure } from './lighthouse.ts';
import { faultsOf, HEADING, lineOf, type Run, together } from './verdict.ts';

const OUT = fileURLToPath(new URL('../../out/lighthouse', import.meta.url));
const RUNS = 3;
const NEWS_EVERY_MS = 700;

interface Measured {
  readonly name: string;
  readonly path: (day: Matchday) => string;
  /** Which match changes meanwhile; null where nothing on the page can. */
  readonly live: 'live' | 'tennis' | null;
}

const PAGES: readonly Measured[] = [
  { name: 'board', path: () => '/', live: 'live' },
  { name: 'match', path: ({ matches }) => `/match/${matches.live.id}`, live: 'live' },
  { name: 'competition', path: ({ league }) => `/competition/${league.slug}`, live: 'live' },
  { name: 'team', path: ({ teams }) => `/team/${teams[0]?.id}`, live: 'live' },
  {
    name: 'search',
    path: ({ teams }) => `/search?q=${encodeURIComponent(teams[0]?.name ?? '')}`,
    live: null,
  },
  { name: 'tennis match', path: ({ matches }) => `/match/${matches.tennis.id}`, live: 'tennis' },
];

/** Until it is stopped there is news of the match. */
const keepPlaying = (owner: Api, day: Matchday, which: 'live' | 'tennis') => {
  const stop = new AbortController();
  const news = playOn(owner, day.matches[which].id, which === 'live' ? 'football' : 'tennis');
  const play = async () => {
    for await (const _ of every(NEWS_EVERY_MS, null, { signal: stop.signal })) await news.next();
  };
  const over = play().catch((error: unknown) => {
    if (!stop.signal.aborted) throw error;
  });
  return () => {
    stop.abort();
    return over;
  };
};

/** How many matches there are of the last long file of the demo. */
const enteredOf = async (owner: Api): Promise<number> => {
  const { competitions } = await owner.get('/v1/competitions', wire.competitions);
  const last = competitions.find(({ name, season }) => name.includes('World Cup') && season === '2022');
  if (last === undefined) return 0;
  return (await owner.get(`/v1/competitions/${last.slug}`, wire.competitionPage)).matches.length;
};

test('every page of the fans in Lighthouse, while matches are played', async ({ owner }) => {
  test.setTimeout(30 * 60_000);
  mkdirSync(OUT, { recursive: true });
  const day = await makeMatchday(owner, (name) => name);
  // The demo enters some eighty matches first; what that takes is no part of a page's speed.
  await expect.poll(() => enteredOf(owner), { timeout: 300_000 }).toBeGreaterThanOrEqual(16);
  const empty = await startEmptyPage();
  console.log(HEADING);
  const floors: Run[] = [];
  const measured: { readonly name: string; readonly live: boolean; readonly run: Run }[] = [];
  for (const { name, path, live } of PAGES) {
    // Before each page once: the machine may become slower or faster meanwhile.
    floors.push(await measure(empty.url, `${OUT}/empty-${floors.length + 1}`));
    const stop = live === null ? async () => {} : keepPlaying(owner, day, live);
    const runs: Run[] = [];
    for (let run = 1; run <= RUNS; run += 1)
      runs.push(await measure(`${baseUrl()}${path(day)}`, `${OUT}/${name.replace(' ', '-')}-${run}`));
    await stop();
    const all = together(runs);
    console.log(lineOf(name, all, live !== null));
    measured.push({ name, live: live !== null, run: all });
  }
  await empty.stop();
  const floor = together(floors);
  console.log(lineOf('an empty page', floor, false));
  for (const { name, live, run } of measured) expect.soft(faultsOf(run, live, floor), name).toEqual([]);
});
