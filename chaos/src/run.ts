import { hasPostgres, hasRedis, monotonic } from '@scoreline/testbed';
import { delayBetween, type EventLoopDelay, watchEventLoopDelay } from './event-loop-delay.ts';
import { startCrowd } from './fans/crowd.ts';
import { createFaults } from './faults/all-faults.ts';
import { createShortPace, type InjectedFault, injectFaults, LONG_PACE } from './faults/inject.ts';
import { judge } from './judge.ts';
import type { Options } from './options.ts';
import { createMatchApi } from './play/match-api.ts';
import { createMatchday } from './play/matchday.ts';
import { createScorers } from './play/scorers.ts';
import { type FaultyProxy, startProxy } from './proxy/faulty-proxy.ts';
import type { Report } from './report.ts';
import { createSeededRandom } from './seeded-random.ts';
import { startSystem } from './system/system.ts';

const GROUPS = 4;
const MAX_PROCESSES = 100;

/** Runs a match day with faults. Resolves with the report when everything it started has ended. */
export const run = async (options: Options, say: (line: string) => void): Promise<Report> => {
  // Each started process adds an exit listener to this one.
  process.setMaxListeners(MAX_PROCESSES);
  const cleanups: (() => Promise<void> | void)[] = [];
  try {
    return await runWithCleanup(options, say, cleanups);
  } finally {
    for (const end of cleanups.reverse()) await end();
  }
};

/** Which system to start, and its description. */
const planSystem = (options: Options) => {
  const postgres = hasPostgres();
  const redis = hasRedis();
  const database = options.sqlite
    ? 'one API on SQLite'
    : postgres
      ? 'two APIs on one Postgres'
      : 'one API on SQLite (Postgres is not installed)';
  const sockets = options.isOneNode
    ? 'one Soketi without Redis'
    : redis
      ? 'two Soketi with one Redis'
      : 'one Soketi (redis-server is not installed)';
  return {
    description: `${database}, ${sockets}`,
    hasPostgres: postgres && !options.sqlite,
    hasRedis: redis && !options.isOneNode,
  };
};

const runWithCleanup = async (
  options: Options,
  say: (line: string) => void,
  cleanups: (() => Promise<void> | void)[],
): Promise<Report> => {
  const rng = createSeededRandom(options.seed);
  const createRandom = () => createSeededRandom(Math.floor(rng.next() * 2 ** 32));
  const [forProxies, forScorers, forFans, forFaults] = [
    createRandom(),
    createRandom(),
    createRandom(),
    createRandom(),
  ];
  const open = async (to: readonly number[]): Promise<FaultyProxy> => {
    const proxy = await startProxy({ to, random: forProxies.next });
    cleanups.push(() => proxy.close());
    return proxy;
  };

  const { description, ...parts } = planSystem(options);
  say(`${description}; seed ${options.seed}`);
  const system = await startSystem({ ...parts, startProxy: open });
  cleanups.push(() => system.stop());
  const apiPorts = system.apis.map(({ port }) => port);
  const scoringProxy = await open(apiPorts);
  const api = createMatchApi(system.apis, system.key);
  const matches = await createMatchday(api, options.matches);
  const crowd = await startCrowd({
    clients: options.clients,
    groups: GROUPS,
    matches,
    soketiPorts: system.nodes.map(({ port }) => port),
    apiPorts,
    rng: forFans,
    folder: system.folder,
  });
  cleanups.push(() => crowd.stop());
  say(`${options.clients} clients follow ${options.matches} matches`);

  const { key } = system;
  const origin = `http://127.0.0.1:${scoringProxy.port}`;
  const scorers = createScorers({ matches, origin, key, rate: options.rate, rng: forScorers });
  const delays: EventLoopDelay[] = [];
  cleanups.push(watchEventLoopDelay((stall) => delays.push(stall)));
  const faults = createFaults({ system, crowd, scoringProxy, rng: forFaults }).filter(
    ({ kind }) => options.only.length === 0 || options.only.some((one) => kind.includes(one)),
  );
  const start = monotonic();
  const end = options.isShort ? Number.POSITIVE_INFINITY : start + options.minutes * 60_000;
  const injectedSoFar: InjectedFault[] = [];
  const logFault = (one: InjectedFault) => {
    injectedSoFar.push(one);
    const seconds = (ms: number) => (ms / 1_000).toFixed(1);
    say(`${seconds(one.from - start).padStart(6)} s  ${one.kind}, ${seconds(one.healedAt - one.from)} s`);
  };
  let isOver = false;
  const day = {
    isOver: () => isOver || monotonic() > end,
    played: () =>
      options.isShort ? injectedSoFar.length / faults.length : (monotonic() - start) / (end - start),
  };
  const injecting = injectFaults({
    faults,
    rng: forFaults,
    pace: options.isShort ? createShortPace() : LONG_PACE,
    end,
    delayedMs: (from, to) =>
      delayBetween(delays, from, to) +
      Math.max(...crowd.groups.map((group) => delayBetween(group.delays, from, to))),
    onInjected: logFault,
  }).finally(() => {
    isOver = options.isShort;
  });
  const [injected] = await Promise.all([injecting, scorers.play(day)]);
  const minutes = (monotonic() - start) / 60_000;
  for (const group of crowd.groups) group.send({ type: 'stay' });
  const judged = await judge({ system, api, crowd, scorers, injected, delays });
  return { system: description, seed: options.seed, minutes, ...judged };
};
