import { makeNginx, monotonic, sleep } from '@scoreline/testbed';
import type { Benchmark, Context } from '../benchmark.ts';
import { type Figure, figure } from '../figure.ts';
import { type Scoreline, startMatch, startScoreline } from '../servers/scoreline.ts';
import { percentile } from '../statistics.ts';
import { startFanPool } from '../storm/fan-pool.ts';

interface Plan {
  readonly fans: number;
  readonly processes: number;
  /** How long Soketi is down before it is started again. */
  readonly downMs: number;
}
const PLAN: Plan = { fans: 5_000, processes: 4, downMs: 6_000 };
const QUICK: Plan = { fans: 20, processes: 2, downMs: 500 };
const OPEN_MS = 180_000;
const CONVERGE_MS = 60_000;

const FRONT_SERVERS = ['nginx', 'none'] as const;
type FrontServer = (typeof FRONT_SERVERS)[number];

interface StormResult {
  /** Milliseconds from Soketi's return until each page shows what it missed; 0 when it did before. */
  readonly afterMs: readonly number[];
  /** Requests of the pages, and how many reached the API. */
  readonly asked: number;
  readonly answeredByApi: number;
  readonly clientCpuS: number;
  readonly seconds: number;
}

const SNAPSHOTS = /^scoreline_request_seconds_count\{[^}]*route="\/v1\/matches\/:id"[^}]*\} (\d+)/gm;

/** Snapshot requests that the API has answered since its start. */
const snapshotsAnswered = async ({ apiPort }: Scoreline): Promise<number> => {
  const text = await (await fetch(`http://127.0.0.1:${apiPort}/metrics`)).text();
  return [...text.matchAll(SNAPSHOTS)].reduce((total, [, count]) => total + Number(count), 0);
};

const measureStorm = async (front: FrontServer, plan: Plan, log: Context['log']): Promise<StormResult> => {
  const system = await startScoreline({ hasWeb: false });
  const stops: (() => Promise<void> | void)[] = [system.stop];
  try {
    const match = await startMatch(system);
    const nginx = await makeNginx({ ...system, webPort: system.apiPort });
    if (front === 'nginx') {
      await nginx.server.start();
      stops.push(() => nginx.server.down('SIGTERM'));
    }
    const isCached = front === 'nginx';
    const fanPool = startFanPool({
      ...plan,
      matchId: match.matchId,
      socketPort: isCached ? nginx.port : system.soketiPort,
      apiPort: isCached ? nginx.port : system.apiPort,
    });
    stops.push(fanPool.stop);
    log(`${front} in front: ${plan.fans} pages open`);
    const areLive = ({ live }: { readonly live: number }) => live === plan.fans;
    await fanPool.waitUntil('Not all pages became live', 0, areLive, OPEN_MS);
    const before = await match.scoreHome();
    const haveIt = ({ shownAt }: { readonly shownAt: readonly number[] }) => shownAt.length === plan.fans;
    const calm = await fanPool.waitUntil('Not all pages showed a goal', before, haveIt, CONVERGE_MS);
    const answeredBefore = await snapshotsAnswered(system);

    log(`${front} in front: Soketi is killed`);
    const killedAt = monotonic();
    await system.soketi.down('SIGKILL');
    await sleep(plan.downMs);
    // Accepted when the pages have made their last request before Soketi is back.
    const missed = await match.scoreHome();
    await system.soketi.start();
    const backAt = monotonic();
    await fanPool.waitUntil('Not all pages converged', missed, haveIt, CONVERGE_MS);
    const after = await fanPool.waitUntil('Not all pages became live again', missed, areLive, CONVERGE_MS);
    return {
      afterMs: after.shownAt.map((at) => Math.max(0, at - backAt)),
      asked: after.requests - calm.requests,
      answeredByApi: (await snapshotsAnswered(system)) - answeredBefore,
      clientCpuS: (after.cpuMs - calm.cpuMs) / 1_000,
      seconds: (monotonic() - killedAt) / 1_000,
    };
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
};

const BUDGETS: Readonly<Record<number, number>> = { 0.99: 5, 1: 10 };
const MAX_API_ANSWERS = 50;

const figuresOf = (front: FrontServer, plan: Plan, storm: StormResult): Figure[] => {
  const where = front === 'nginx' ? 'nginx with its cache in front' : 'nothing in front';
  const conditions =
    `${plan.fans.toLocaleString('en')} pages (packages/live, laravel-echo, pusher-js) in ${plan.processes} Node ` +
    `processes of this machine, ${where}; Soketi is killed, and started again ${plan.downMs / 1_000} s later, just ` +
    'after a goal was accepted; seconds from the moment that it listens; the pages used ' +
    `${storm.clientCpuS.toFixed(1)} s of CPU in the ${storm.seconds.toFixed(1)} s from the kill until all said live`;
  const times = [0.5, 0.99, 1].map((share) => {
    const atMost = BUDGETS[share];
    return figure({
      name: `${share * 100} % up to date, ${where}`,
      unit: 's',
      value: percentile(storm.afterMs, share) / 1_000,
      ...(atMost === undefined ? {} : { budget: { what: 'value', atMost } }),
      conditions,
    });
  });
  return [
    ...times,
    figure({
      name: `snapshots asked for, ${where}`,
      unit: 'requests',
      value: storm.asked,
      conditions,
    }),
    figure({
      name: `snapshots that the API answered, ${where}`,
      unit: 'requests',
      value: storm.answeredByApi,
      ...(front === 'nginx' ? { budget: { what: 'value', atMost: MAX_API_ANSWERS } } : {}),
      conditions,
    }),
  ];
};

const run = async ({ isQuick, log }: Context): Promise<readonly Figure[]> => {
  const plan = isQuick ? QUICK : PLAN;
  const figures: Figure[] = [];
  for (const front of FRONT_SERVERS)
    figures.push(...figuresOf(front, plan, await measureStorm(front, plan, log)));
  return figures;
};

export const storm: Benchmark = {
  name: 'storm',
  title: 'Reconnect storm: Soketi killed and started again',
  needs: ['nginx'],
  run,
};
