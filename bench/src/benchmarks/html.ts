import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from '@playwright/test';
import { makeNginx } from '@scoreline/testbed';
import { z } from 'zod';
import type { Benchmark, Context } from '../benchmark.ts';
import { type Figure, figure } from '../figure.ts';
import { measureThroughput } from '../load/throughput.ts';
import { runWrk } from '../load/wrk.ts';
import { openBrowser, openWatchedPage } from '../painted/browser.ts';
import { startBare } from '../servers/broadcasters.ts';
import { startPrerendered } from '../servers/prerendered.ts';
import { type Scoreline, startMatch, startScoreline } from '../servers/scoreline.ts';
import { median } from '../statistics.ts';

interface Plan {
  readonly matches: number;
  readonly rounds: number;
  readonly seconds: number;
  /** Of each server, before anything counts. */
  readonly warmUpMs: number;
  readonly visits: number;
}
const PLAN: Plan = { matches: 50, rounds: 5, seconds: 4, warmUpMs: 1_000, visits: 15 };
const QUICK: Plan = { matches: 3, rounds: 1, seconds: 1, warmUpMs: 50, visits: 2 };
const CONNECTIONS = 50;
/** The first visits are a warm-up and do not count. */
const WARM_UP = 2;
/** The floor has nothing to load, to run or to subscribe to: ours took 19 to 21 times as long when this was set. */
const MOST_TO_LIVE = 30;
/** Kilobytes (gzipped) that a fans' page may load above an empty page; the build enforces it too. */
const MOST_ABOVE_EMPTY = 50;

/** Written by the build of apps/web. */
const weight = z.object({ emptyBytes: z.int(), pages: z.record(z.string(), z.int()) });
const WEIGHT = fileURLToPath(new URL('../../../apps/web/dist/weight.json', import.meta.url));

const weightFigures = (): Figure[] => {
  const { emptyBytes, pages } = weight.parse(JSON.parse(readFileSync(WEIGHT, 'utf8')));
  return Object.entries(pages).map(([page, bytes]) =>
    figure({
      name: `first-load JavaScript of ${page}, above an empty page`,
      unit: 'KB',
      value: (bytes - emptyBytes) / 1_000,
      budget: { what: 'value', atMost: MOST_ABOVE_EMPTY },
      conditions: `gzipped, as built; an empty page of the same Next.js has ${(emptyBytes / 1_000).toFixed(1)} KB`,
    }),
  );
};

/** Milliseconds from the last byte of the HTML until the page paints this text in this element. */
const takeVisits = async (
  browser: Browser,
  url: string,
  selector: string,
  text: string,
  visits: number,
): Promise<number[]> => {
  const taken: number[] = [];
  for (let visit = 0; visit < visits + WARM_UP; visit += 1) {
    const watched = await openWatchedPage(browser, url, selector);
    const { at } = await watched.painted(text);
    const htmlAt = await watched.page.evaluate(() => {
      const [navigation] = performance.getEntriesByType('navigation');
      return performance.timeOrigin + Number(navigation?.toJSON().responseEnd);
    });
    if (visit >= WARM_UP) taken.push(at - htmlAt);
    await watched.close();
  }
  return taken;
};

const liveFigure = async (plan: Plan, boardUrl: string): Promise<Figure> => {
  const browser = await openBrowser();
  const bare = await startBare();
  try {
    const line = '[data-testid=connection]';
    const ours = await takeVisits(browser, boardUrl, line, 'Live updates', plan.visits);
    const floor = await takeVisits(
      browser,
      `http://127.0.0.1:${bare.port}/page`,
      '#score',
      'open',
      plan.visits,
    );
    return figure({
      name: 'from HTML to live',
      unit: 'ms',
      value: median(ours),
      floor: { what: 'a page of one element that opens a bare WebSocket', value: median(floor) },
      budget: { what: 'ratio', atMost: MOST_TO_LIVE },
      conditions: `medians of ${plan.visits} first visits of the board in a headless Chromium, nothing cached, no delay on the network`,
    });
  } finally {
    await bare.stop();
    await browser.close();
  }
};

/** Responses a second, of each round. */
type Rates = Readonly<Record<'web' | 'prerendered' | 'nginx' | 'file', number[]>>;

const playDay = async (system: Scoreline, matches: number): Promise<void> => {
  for (let match = 0; match < matches; match += 1) await (await startMatch(system)).scoreHome();
};

const run = async ({ isQuick, log }: Context): Promise<readonly Figure[]> => {
  const plan = isQuick ? QUICK : PLAN;
  const system = await startScoreline({ hasWeb: true });
  const stops = [system.stop];
  try {
    const { webPort } = system;
    if (webPort === null) throw new Error('there is no web');
    log(`a day of ${plan.matches} live matches`);
    await playDay(system, plan.matches);
    const url = `http://127.0.0.1:${webPort}/`;
    const html = await (await fetch(url)).text();
    const bytes = Buffer.byteLength(html);

    log('building a prerendered page of as many bytes');
    const prerendered = await startPrerendered(bytes);
    stops.push(() => prerendered.server.down('SIGKILL'));
    const floorBytes = Buffer.byteLength(await (await fetch(prerendered.url)).text());

    mkdirSync(join(system.folder, 'files'));
    writeFileSync(join(system.folder, 'files', 'board'), html);
    const nginx = await makeNginx({ ...system, webPort, files: system.folder });
    await nginx.server.start();
    stops.push(() => nginx.server.down('SIGTERM'));
    const nginxUrl = `http://127.0.0.1:${nginx.port}/`;

    const filesUrl = `${nginxUrl}files/board`;
    log(`ours ${url}, prerendered ${prerendered.url}, nginx ${nginxUrl}`);
    // Right after its start, a server takes seconds for some of the first fifty responses; later ones do not.
    for (const one of [url, prerendered.url, nginxUrl, filesUrl])
      await measureThroughput(plan.warmUpMs, CONNECTIONS, async () => (await fetch(one)).text());

    const taken: Rates = { web: [], prerendered: [], nginx: [], file: [] };
    for (let round = 0; round < plan.rounds; round += 1) {
      log(`round ${round + 1} of ${plan.rounds}`);
      taken.web.push(await runWrk(url, CONNECTIONS, plan.seconds));
      taken.prerendered.push(await runWrk(prerendered.url, CONNECTIONS, plan.seconds));
      taken.nginx.push(await runWrk(nginxUrl, CONNECTIONS, plan.seconds));
      taken.file.push(await runWrk(filesUrl, CONNECTIONS, plan.seconds));
    }
    const conditions =
      `${bytes.toLocaleString('en')} bytes, a day of ${plan.matches} live matches, SQLite; wrk with ${CONNECTIONS} ` +
      `connections without compression; medians of ${plan.rounds} rounds of ${plan.seconds} s in turn; wrk and servers ` +
      'share the machine';
    return [
      figure({
        name: 'board from the gateway',
        unit: '/s',
        better: 'more',
        value: median(taken.web),
        floor: {
          what: `a page of ${floorBytes.toLocaleString('en')} bytes that the same Next.js made when it was built, from its own server`,
          value: median(taken.prerendered),
        },
        budget: { what: 'ratio', atMost: 1 / 0.8 },
        conditions,
      }),
      figure({
        name: 'board through nginx',
        unit: '/s',
        better: 'more',
        value: median(taken.nginx),
        floor: { what: 'the same nginx, the same bytes as a file', value: median(taken.file) },
        budget: { what: 'ratio', atMost: 1 / 0.7 },
        conditions,
      }),
      await liveFigure(plan, url),
      ...weightFigures(),
    ];
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
};

export const html: Benchmark = {
  name: 'html',
  title: 'The pages of the fans',
  needs: ['nginx', 'wrk'],
  run,
};
