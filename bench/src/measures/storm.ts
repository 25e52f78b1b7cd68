import { makeNginx, monotonic, sleep } from '@scoreline/testbed';
import { type Figure, figure } from '../figure.ts';
import type { Context, Measure } from '../measure.ts';
import { kickOff, type Scoreline, startScoreline } from '../servers/scoreline.ts';
import { percentile } from '../statistics.ts';
import { openStand } from '../storm/stand.ts';

interface Plan {
  readonly fans: number;
  readonly processes: number;
  /** How long Soketi is away before it is started again. */
  readonly awayMs: number;
}
const PLAN: Plan = { fans: 5_000, processes: 4, awayMs: 6_000 };
const QUICK: Plan = { fans: 20, processes: 2, awayMs: 500 };
const OPEN_MS = 180_000;
const CONVERGE_MS = 60_000;

const FRONTS = ['nginx', 'none'] as const;
type Front = (typeof FRONTS)[number];

interface Storm {
  /** From Soketi being back until each page shows what it missed, milliseconds; 0 when it did before. */
  readonly afterMs: readonly number[];
  /** What the pages asked, and what of that reached the API. */
  readonly asked: number;
  readonly answeredByApi: number;
  readonly clientCpuS: number;
  readonly seconds: number;
}

const SNAPSHOTS = /^scoreline_request_seconds_count\{[^}]*route="\/v1\/matches\/:id"[^}]*\} (\d+)/gm;

/** Requests for a match's snapshot that the API has answered since it was started. */
const snapshotsAnswered = async ({ apiPort }: Scoreline): Promise<number> => {
  const text = await (await fetch(`http://127.0.0.1:${apiPort}/metrics`)).text();
  return [...text.matchAll(SNAPSHOTS)].reduce((total, [, count]) => total + Number(count), 0);
};

const takeStorm = async (front: Front, plan: Plan, say: Context['say']): Promise<Storm> => {
  const system = await startScoreline({ hasWeb: false });
  const stops: (() => Promise<void> | void)[] = [system.stop];
  try {
    const match = await kickOff(system);
    const nginx = await makeNginx({ ...system, webPort: system.apiPort });
    if (front === 'nginx') {
      await nginx.server.start();
      stops.push(() => nginx.server.down('SIGTERM'));
    }
    const isCached = front === 'nginx';
    const stand = openStand({
      ...plan,
      matchId: match.matchId,
      socketPort: isCached ? nginx.port : system.soketiPort,
      apiPort: isCached ? nginx.port : system.apiPort,
    });
    stops.push(stand.stop);
    say(`${front} in front: ${plan.fans} pages open`);
    const areLive = ({ live }: { readonly live: number }) => live === plan.fans;
    await stand.until('not all pages became live', 0, areLive, OPEN_MS);
    const before = await match.scoreHome();
    const haveIt = ({ shownAt }: { readonly shownAt: readonly number[] }) => shownAt.length === plan.fans;
    const calm = await stand.until('not all pages heard of a goal', before, haveIt, CONVERGE_MS);
    const answeredBefore = await snapshotsAnswered(system);

    say(`${front} in front: Soketi is killed`);
    const killedAt = monotonic();
    await system.soketi.down('SIGKILL');
    await sleep(plan.awayMs);
    // Accepted when the pages have asked the API for the last time before it is back.
    const missed = await match.scoreHome();
    await system.soketi.start();
    const backAt = monotonic();
    await stand.until('not all pages converged', missed, haveIt, CONVERGE_MS);
    const after = await stand.until('not all pages are live again', missed, areLive, CONVERGE_MS);
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
const MOST_UNCACHED = 50;

const figuresOf = (front: Front, plan: Plan, storm: Storm): Figure[] => {
  const where = front === 'nginx' ? 'nginx with its cache in front' : 'nothing in front';
  const conditions =
    `${plan.fans.toLocaleString('en')} pages (packages/live, laravel-echo, pusher-js) in ${plan.processes} Node ` +
    `processes of this machine, ${where}; Soketi is killed, and started again ${plan.awayMs / 1_000} s later, just ` +
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
      ...(front === 'nginx' ? { budget: { what: 'value', atMost: MOST_UNCACHED } } : {}),
      conditions,
    }),
  ];
};

const run = async ({ isQuick, say }: Context): Promise<readonly Figure[]> => {
  const plan = isQuick ? QUICK : PLAN;
  const figures: Figure[] = [];
  for (const front of FRONTS) figures.push(...figuresOf(front, plan, await takeStorm(front, plan, say)));
  return figures;
};

export const storm: Measure = {
  name: 'storm',
  title: 'Reconnect storm: Soketi killed and started again',
  needs: ['nginx'],
  run,
};
