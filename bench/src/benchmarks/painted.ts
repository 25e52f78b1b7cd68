import type { Browser } from '@playwright/test';
import { channels } from '@scoreline/protocol';
import { sleep } from '@scoreline/testbed';
import type { Benchmark, Context } from '../benchmark.ts';
import { type Figure, figure } from '../figure.ts';
import {
  epochNow,
  openBrowser,
  openWatchedPage,
  type Painted,
  type WatchedPage,
} from '../painted/browser.ts';
import { recordBroadcasts } from '../painted/record-broadcasts.ts';
import { describeStages, type Passage, passageOf } from '../painted/stages.ts';
import { type BareBroadcaster, startBare, toSubscribeMessage } from '../servers/broadcasters.ts';
import { type Scoreline, startMatch, startScoreline } from '../servers/scoreline.ts';
import { type ClientPool, type SocketClients, startClientPool } from '../socket-clients/client-pool.ts';
import { percentile } from '../statistics.ts';

interface Plan {
  readonly clients: number;
  /** Each with a new match and a new page. */
  readonly rounds: number;
  readonly goals: number;
}
const PLAN: Plan = { clients: 1_000, rounds: 6, goals: 25 };
const QUICK: Plan = { clients: 20, rounds: 1, goals: 3 };
/** Goals of each round that do not count. */
const WARM_UP = 2;
/** The random pause between two commands, so that they do not fall into step with the frames of the screen. */
const PAUSE_MS = { least: 60, more: 60 };

const SCORE = '[data-testid=score] > :first-child';

interface Goal {
  readonly began: number;
  readonly answeredAt: number;
  readonly painted: Painted;
}

/** Each goal from `send` to its paint. Waits until all other clients have it too. */
const takeGoals = async (
  { goals }: Plan,
  page: WatchedPage,
  others: SocketClients,
  send: (goal: number) => Promise<unknown>,
): Promise<Goal[]> => {
  const taken: Goal[] = [];
  for (let goal = 1; goal <= goals + WARM_UP; goal += 1) {
    await sleep(PAUSE_MS.least + Math.random() * PAUSE_MS.more);
    const { last } = await others.expect(1);
    const painted = page.painted(String(goal));
    const began = epochNow();
    const [shown, answeredAt] = await Promise.all([painted, send(goal).then(epochNow), last]);
    if (goal > WARM_UP) taken.push({ began, answeredAt, painted: shown });
  }
  return taken;
};

interface Round {
  readonly passages: readonly Passage[];
  readonly messages: readonly string[];
}

const oursRound = async (
  plan: Plan,
  system: Scoreline,
  pool: ClientPool,
  browser: Browser,
): Promise<Round> => {
  const match = await startMatch(system);
  const channel = channels.match(match.matchId);
  // The first and the last but the page: what lies between is the fan-out.
  const first = await recordBroadcasts(system.soketiPort, channel);
  const others = pool.clients(channel, {
    port: system.soketiPort,
    subscribeMessage: toSubscribeMessage(channel),
  });
  await others.grow(plan.clients);
  const tape = await recordBroadcasts(system.soketiPort, channel);
  const url = `http://127.0.0.1:${system.webPort}/match/${match.matchId}`;
  const page = await openWatchedPage(browser, url, SCORE);
  await page.page.locator('[data-state=live]').first().waitFor({ state: 'attached' });
  const taken = await takeGoals(plan, page, others, () => match.scoreHome());
  await page.close();
  await others.close();
  for (const one of [first, tape]) one.close();
  const passages = taken.map(({ began, answeredAt, painted: shown }, goal) => {
    const [firstAt = 0, lastAt = 0] = [first, tape].map(({ moments }) => moments[goal + WARM_UP]);
    return passageOf(began, { answeredAt, firstAt, lastAt }, shown);
  });
  return { passages, messages: tape.messages };
};

const bareRound = async (
  plan: Plan,
  bare: BareBroadcaster,
  pool: ClientPool,
  browser: Browser,
  messages: readonly string[],
): Promise<readonly number[]> => {
  const others = pool.clients('bare', bare);
  await others.grow(plan.clients);
  const page = await openWatchedPage(browser, `http://127.0.0.1:${bare.port}/page`, '#score');
  await page.painted('open');
  const taken = await takeGoals(plan, page, others, (goal) => bare.broadcastText(messages[goal - 1] ?? ''));
  await page.close();
  await others.close();
  return taken.map(({ began, painted: shown }) => shown.at - began);
};

const run = async ({ isQuick, log }: Context): Promise<readonly Figure[]> => {
  const plan = isQuick ? QUICK : PLAN;
  const browser = await openBrowser();
  const pool = startClientPool(1);
  const stops: (() => Promise<void>)[] = [() => browser.close(), async () => pool.stop()];
  try {
    const system = await startScoreline({ hasWeb: true });
    stops.push(system.stop);
    const bare = await startBare();
    stops.push(bare.stop);
    const ours: Passage[] = [];
    const floor: number[] = [];
    for (let round = 0; round < plan.rounds; round += 1) {
      log(`match ${round + 1} of ${plan.rounds}, ${plan.goals} goals, ${plan.clients} other clients`);
      const { passages, messages } = await oursRound(plan, system, pool, browser);
      ours.push(...passages);
      floor.push(...(await bareRound(plan, bare, pool, browser, messages)));
    }
    for (const line of describeStages(ours)) log(line);
    const taken = ours.map(({ painted: whole }) => whole);
    return [figureOf(0.5, plan, taken, floor), figureOf(0.99, plan, taken, floor)];
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
};

const figureOf = (share: number, plan: Plan, ours: readonly number[], floor: readonly number[]): Figure =>
  figure({
    name: `command to painted, p${share * 100}`,
    unit: 'ms',
    value: percentile(ours, share),
    floor: {
      what: 'a bare ws server that sends the same bytes to as many clients and to a page of one element',
      value: percentile(floor, share),
    },
    budget: share === 0.5 ? { what: 'ratio', atMost: 2 } : { what: 'value', atMost: 100 },
    conditions:
      `${ours.length} goals in ${plan.rounds} matches, each with ${plan.clients.toLocaleString('en')} other clients ` +
      'on the same channel that were there before the page; from just before the POST leaves a scorer, through ' +
      'gateway, API, SQLite that syncs, relay, Soketi, gateway and a headless Chromium of this machine, to just ' +
      'after the frame with the new score is painted; the screen makes 60 frames a second; rounds in turn',
  });

export const painted: Benchmark = { name: 'painted', title: 'From a command to what a fan sees', run };
