import { monotonic, sleep, until } from '@scoreline/testbed';
import { judgeComebacks } from './checks/comeback.ts';
import { type OldWhileLive, oldWhileLive } from './checks/honest.ts';
import { checkLog } from './checks/log.ts';
import { outcomesOf } from './checks/outcomes.ts';
import { recoveries } from './checks/recovery.ts';
import { backwards, seatsOf } from './checks/seats.ts';
import { neverExisted, unlike } from './checks/truth.ts';
import { type Crowd, matchesOf, seatOf } from './fans/crowd.ts';
import type { Injected } from './faults/inject.ts';
import type { MatchApi } from './play/match-api.ts';
import type { Scorers } from './play/scorers.ts';
import type { Report } from './report.ts';
import type { Stall } from './stalls.ts';
import type { System } from './system/system.ts';

const CONVERGE_MS = 30_000;
/** Promise 5: a page that is behind does not claim to be live for longer. */
const HONEST_MS = 15_000;

export interface Happened {
  readonly system: System;
  readonly api: MatchApi;
  readonly crowd: Crowd;
  readonly scorers: Scorers;
  readonly injected: readonly Injected[];
  readonly stalls: readonly Stall[];
}

/** Waits until the pages have come to rest, and says which promises were kept. */
export const judge = async (happened: Happened): Promise<Omit<Report, 'seed' | 'minutes' | 'system'>> => {
  const { system, api, crowd, scorers, injected, stalls } = happened;
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

  const bytes = new Map(
    await Promise.all(
      matches.map(async ({ id }) => [id, JSON.stringify(await api.snapshotOf(id)).length] as const),
    ),
  );
  const seats = seatsOf({ crowd, matches, stalls, bytes, end });
  const logs = await Promise.all(
    matches.map(async ({ id, state }) => checkLog(state.log, await api.logOf(id))),
  );
  const lost = logs.flatMap((log) => log.lost);
  const doubled = logs.flatMap((log) => log.doubled);
  const old = seats.flatMap((seat) => longest(oldWhileLive(seat), seat.stalled));
  const recovered = recoveries(injected, seats, end);
  const comebacks = judgeComebacks(injected, seats, end);
  const last = claims();
  const notLive = fans.filter(({ id }) => last.get(id) !== 'live');
  const dishonest = old.filter(({ from, to, stalledMs }) => to - from > HONEST_MS + stalledMs);
  const onBoards = new Set(fans.filter(({ board }) => board !== null).map(({ id }) => id));
  const pageOf = (fan: number) => (onBoards.has(fan) ? 'board' : 'match page');
  const told = ({ fan, matchId, revision, from, to }: OldWhileLive) =>
    `${pageOf(fan)} ${fan}, match ${matchId}: ${revision} for ${((to - from) / 1_000).toFixed(1)} s`;
  const acknowledged = matches.flatMap(({ state, acknowledgedAt }) =>
    state.log.map(({ id }, index) => ({ id, at: acknowledgedAt[index] ?? 0 })),
  );

  return {
    outcomes: outcomesOf(injected, recovered, acknowledged, {
      lost: new Set(lost),
      doubled: new Set(doubled),
    }),
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
      comebacksJudged: comebacks.judged,
    },
    oldestWhileLiveMs: old.reduce((most, { from, to }) => Math.max(most, to - from), 0),
    stalledMs: stalls.reduce((sum, { ms }) => sum + ms, 0),
    broken: {
      'commands lost': lost,
      'commands doubled': doubled,
      'log entries that are strange': logs.flatMap(({ strange }) => strange),
      'commands answered wrongly': tally.wrong,
      'fans not converged': [...behind.map(({ id }) => `fan ${id}`), ...(await unlike(api, finals))],
      'fans not live in the end': notLive.map(({ id }) => `fan ${id} says ${last.get(id)}`),
      'slow to converge': recovered.flatMap(({ kind, slow }) => slow.map((one) => `${kind}: ${one}`)),
      'slow to come back': comebacks.slow,
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

/** One for each page and match: the same silence makes everything after it old. */
const longest = (spans: readonly OldWhileLive[], stalled: (from: number, to: number) => number) =>
  spans
    .map((span) => ({ ...span, stalledMs: stalled(span.from, span.to) }))
    .sort((a, b) => b.to - b.from - b.stalledMs - (a.to - a.from - a.stalledMs))
    .slice(0, 1);
