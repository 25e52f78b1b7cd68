import { hasPostgres, hasRedis, monotonic } from '@scoreline/testbed';
import { chanceOf } from './chance.ts';
import { openCrowd } from './fans/crowd.ts';
import { type Injected, injectFaults, LONG, shortPace } from './faults/inject.ts';
import { faultsOf } from './faults/kinds.ts';
import { judge } from './judge.ts';
import type { Options } from './options.ts';
import { matchApi } from './play/match-api.ts';
import { makeMatchday } from './play/matchday.ts';
import { scorersOf } from './play/scorers.ts';
import { openWay, type Way } from './proxy/way.ts';
import type { Report } from './report.ts';
import { type Stall, stalledBetween, watchStalls } from './stalls.ts';
import { startSystem } from './system/system.ts';

const GROUPS = 4;
const MOST_PROCESSES = 100;

/** A match day with faults. Resolves to what came of it; nothing it started is left. */
export const run = async (options: Options, say: (line: string) => void): Promise<Report> => {
  // Every process that is started ends with this one.
  process.setMaxListeners(MOST_PROCESSES);
  const ending: (() => Promise<void> | void)[] = [];
  try {
    return await runWith(options, say, ending);
  } finally {
    for (const end of ending.reverse()) await end();
  }
};

/** What is there to be broken, in words. */
const systemOf = (options: Options) => {
  const postgres = hasPostgres();
  const redis = hasRedis();
  const database = options.sqlite
    ? 'one API on SQLite'
    : postgres
      ? 'two APIs on one Postgres'
      : 'one API on SQLite (there is no Postgres on this machine)';
  const sockets = options.isOneNode
    ? 'one Soketi without Redis'
    : redis
      ? 'two Soketi with one Redis'
      : 'one Soketi (there is no redis-server on this machine)';
  return {
    words: `${database}, ${sockets}`,
    hasPostgres: postgres && !options.sqlite,
    hasRedis: redis && !options.isOneNode,
  };
};

const runWith = async (
  options: Options,
  say: (line: string) => void,
  ending: (() => Promise<void> | void)[],
): Promise<Report> => {
  const chance = chanceOf(options.seed);
  const part = () => chanceOf(Math.floor(chance.next() * 2 ** 32));
  const [forWays, forScorers, forFans, forFaults] = [part(), part(), part(), part()];
  const open = async (to: readonly number[]): Promise<Way> => {
    const way = await openWay({ to, random: forWays.next });
    ending.push(() => way.close());
    return way;
  };

  const { words, ...parts } = systemOf(options);
  say(`${words}; seed ${options.seed}`);
  const system = await startSystem({ ...parts, openWay: open });
  ending.push(() => system.stop());
  const apiPorts = system.apis.map(({ port }) => port);
  const scoring = await open(apiPorts);
  const api = matchApi(system.apis, system.key);
  const matches = await makeMatchday(api, options.matches);
  const crowd = await openCrowd({
    clients: options.clients,
    groups: GROUPS,
    matches,
    soketiPorts: system.nodes.map(({ port }) => port),
    apiPorts,
    chance: forFans,
    folder: system.folder,
  });
  ending.push(() => crowd.stop());
  say(`${options.clients} clients follow ${options.matches} matches`);

  const { key } = system;
  const origin = `http://127.0.0.1:${scoring.port}`;
  const scorers = scorersOf({ matches, origin, key, rate: options.rate, chance: forScorers });
  const stalls: Stall[] = [];
  ending.push(watchStalls((stall) => stalls.push(stall)));
  const faults = faultsOf({ system, crowd, scoring, chance: forFaults }).filter(
    ({ kind }) => options.only.length === 0 || options.only.some((one) => kind.includes(one)),
  );
  const start = monotonic();
  const end = options.isShort ? Number.POSITIVE_INFINITY : start + options.minutes * 60_000;
  const told: Injected[] = [];
  const tell = (one: Injected) => {
    told.push(one);
    const seconds = (ms: number) => (ms / 1_000).toFixed(1);
    say(`${seconds(one.from - start).padStart(6)} s  ${one.kind}, ${seconds(one.healedAt - one.from)} s`);
  };
  let isOver = false;
  const day = {
    isOver: () => isOver || monotonic() > end,
    played: () => (options.isShort ? told.length / faults.length : (monotonic() - start) / (end - start)),
  };
  const injecting = injectFaults({
    faults,
    chance: forFaults,
    pace: options.isShort ? shortPace() : LONG,
    end,
    stalled: (from, to) =>
      stalledBetween(stalls, from, to) +
      Math.max(...crowd.groups.map((group) => stalledBetween(group.stalls, from, to))),
    onInjected: tell,
  }).finally(() => {
    isOver = options.isShort;
  });
  const [injected] = await Promise.all([injecting, scorers.play(day)]);
  const minutes = (monotonic() - start) / 60_000;
  for (const group of crowd.groups) group.order({ type: 'stay' });
  const judged = await judge({ system, api, crowd, scorers, injected, stalls });
  return { system: words, seed: options.seed, minutes, ...judged };
};
