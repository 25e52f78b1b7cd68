import { monotonic, sleep, until } from '@scoreline/testbed';
import { chanceOf } from './chance.ts';
import { worstAfter } from './checks/converge.ts';
import { type OldWhileLive, oldWhileLive } from './checks/honest.ts';
import { checkLog } from './checks/log.ts';
import { backwards, seatsOf } from './checks/seats.ts';
import { neverExisted, unlike } from './checks/truth.ts';
import { type Crowd, matchesOf, openCrowd, seatOf } from './fans/crowd.ts';
import { type Injected, injectFaults } from './faults/inject.ts';
import { faultsOf } from './faults/kinds.ts';
import { groupBy } from './group.ts';
import type { Options } from './options.ts';
import { type MatchApi, matchApi } from './play/match-api.ts';
import { makeMatchday } from './play/matchday.ts';
import { type Scorers, scorersOf } from './play/scorers.ts';
import { openWay, type Way } from './proxy/way.ts';
import type { Report } from './report.ts';
import { type System, startSystem } from './system/system.ts';

const GROUPS = 4;
const CONVERGE_MS = 30_000;
/** Promise 4: a lost last message is healed within this time. */
const HEALED_MS = 15_000;
/** Promise 5: a page that is behind does not claim to be live for longer. */
const HONEST_MS = 15_000;

/** A match day with faults. Resolves to what came of it; nothing it started is left. */
export const run = async (options: Options, say: (line: string) => void): Promise<Report> => {
  const ending: (() => Promise<void> | void)[] = [];
  try {
    return await runWith(options, say, ending);
  } finally {
    for (const end of ending.reverse()) await end();
  }
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

  let publishing: Way | undefined;
  const system = await startSystem(options.sqlite, async (soketiPort) => {
    publishing = await open([soketiPort]);
    return publishing.port;
  });
  ending.push(() => system.stop());
  const apiPorts = system.apis.map(({ port }) => port);
  const scoring = await open(apiPorts);
  const api = matchApi(system.apis, system.key);
  const matches = await makeMatchday(api, options.matches);
  const crowd = await openCrowd({
    clients: options.clients,
    groups: GROUPS,
    matches,
    soketiPort: system.soketiPort,
    apiPorts,
    chance: forFans,
  });
  ending.push(() => crowd.stop());
  if (publishing === undefined) throw new Error('nothing leads to Soketi');
  say(`${options.clients} clients follow ${options.matches} matches; seed ${options.seed}`);

  const origin = `http://127.0.0.1:${scoring.port}`;
  const { key } = system;
  const scorers = scorersOf({ matches, origin, key, rate: options.rate, chance: forScorers });
  const all = faultsOf({ system, crowd, publishing, scoring, chance: forFaults });
  const chosen = all.filter(
    ({ kind }) => options.only.length === 0 || options.only.some((one) => kind.includes(one)),
  );
  const start = monotonic();
  const end = start + options.minutes * 60_000;
  const tell = ({ kind, from, healedAt }: Injected) =>
    say(
      `${((from - start) / 1_000).toFixed(0).padStart(4)} s  ${kind}, ${((healedAt - from) / 1_000).toFixed(1)} s`,
    );
  const [injected] = await Promise.all([injectFaults(chosen, forFaults, end, tell), scorers.play(end)]);
  for (const group of crowd.groups) group.order({ type: 'stay' });
  return await judge({ options, system, api, crowd, scorers, injected });
};

/** One for each page and match: the same silence makes everything after it old. */
const longest = (spans: readonly OldWhileLive[]): OldWhileLive[] =>
  [...spans].sort((a, b) => b.to - b.from - (a.to - a.from)).slice(0, 1);

interface Judged {
  readonly options: Options;
  readonly system: System;
  readonly api: MatchApi;
  readonly crowd: Crowd;
  readonly scorers: Scorers;
  readonly injected: readonly Injected[];
}

const judge = async ({ options, system, api, crowd, scorers, injected }: Judged): Promise<Report> => {
  const { matches, tally } = scorers;
  const fans = crowd.groups.flatMap((group) => group.fans);
  const truth = new Map(matches.map(({ id, state }) => [id, state.revision]));
  const isCurrent = (fan: (typeof fans)[number]) =>
    matchesOf(fan, matches).every((id) => crowd.newest.get(seatOf(fan.id, id)) === truth.get(id));
  const ended = monotonic();
  const hasConverged = await until(() => fans.every(isCurrent), CONVERGE_MS);
  const convergedAfterMs = hasConverged ? monotonic() - ended : null;
  const behind = fans.filter((fan) => !isCurrent(fan));
  const claims = () => new Map(crowd.claimed.map(({ fan, claim }) => [fan, claim]));
  await until(() => fans.every(({ id }) => claims().get(id) === 'live'), CONVERGE_MS - (monotonic() - ended));
  // What is shown just now is reported in a moment.
  await sleep(500);
  const { finals, reloads } = await crowd.sumUp();
  const end = monotonic();

  const seats = seatsOf(crowd, matches, end);
  const logs = await Promise.all(
    matches.map(async ({ id, state }) => checkLog(state.log, await api.logOf(id))),
  );
  const old = seats.flatMap((seat) => longest(oldWhileLive(seat)));
  const after = worstAfter(injected, seats, end);
  const kinds = groupBy(injected, ({ kind }) => kind);
  const last = claims();
  const notLive = fans.filter(({ id }) => last.get(id) !== 'live');
  const dishonest = old.filter(({ from, to }) => to - from > HONEST_MS);
  const onBoards = new Set(fans.filter(({ board }) => board !== null).map(({ id }) => id));
  const pageOf = (fan: number) => (onBoards.has(fan) ? 'board' : 'match page');
  const told = ({ fan, matchId, revision, from, to }: OldWhileLive) =>
    `${pageOf(fan)} ${fan}, match ${matchId}: ${revision} for ${seconds(to - from)}`;
  const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;

  return {
    seed: options.seed,
    minutes: options.minutes,
    faults: Object.fromEntries([...kinds].map(([kind, all]) => [kind, all.length])),
    commands: {
      sent: tally.sent,
      acknowledged: tally.acknowledged,
      repeated: tally.repeated,
      trouble: Object.fromEntries(tally.trouble),
    },
    fans: {
      all: fans.length,
      converged: fans.length - behind.length,
      live: fans.length - notLive.length,
      shown: crowd.shown.length,
      convergedAfterMs,
    },
    worstAfterMs: Object.fromEntries(
      [...kinds.keys()].map((kind) => [
        kind,
        Math.max(0, ...after.filter((one) => one.kind === kind).map(({ afterMs }) => afterMs)),
      ]),
    ),
    oldestWhileLiveMs: old.reduce((most, { from, to }) => Math.max(most, to - from), 0),
    broken: {
      'commands lost': logs.flatMap(({ lost }) => lost),
      'commands doubled': logs.flatMap(({ doubled }) => doubled),
      'log entries that are strange': logs.flatMap(({ strange }) => strange),
      'commands answered wrongly': tally.wrong,
      'fans not converged': [...behind.map(({ id }) => `fan ${id}`), ...(await unlike(api, finals))],
      'fans not live in the end': notLive.map(({ id }) => `fan ${id} says ${last.get(id)}`),
      'slow to converge': after
        .filter(({ afterMs }) => afterMs > HEALED_MS)
        .map((one) => `${one.kind}: fan ${one.fan}, match ${one.matchId}, ${seconds(one.afterMs)}`),
      'revisions that went backwards': seats.flatMap(backwards),
      'states that never existed': await neverExisted(api, crowd.shown),
      'dishonest spans': await Promise.all(
        dishonest.map(async (one) => `${told(one)}, ${await api.statusAt(one.matchId, one.revision)}`),
      ),
      'processes that ended by themselves': [
        ...system.servers.flatMap(({ crashes }) => crashes),
        ...crowd.crashes,
      ],
      'pages that reloaded': reloads === 0 ? [] : [`${reloads} times`],
    },
  };
};
