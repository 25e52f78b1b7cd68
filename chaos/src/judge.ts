import { monotonic, sleep, until } from '@scoreline/testbed';
import { checkLog } from './checks/command-log.ts';
import { checkConvergence } from './checks/convergence.ts';
import { findBackwardSteps, toMatchViews } from './checks/match-views.ts';
import { summarizeOutcomes } from './checks/outcomes.ts';
import { checkReconnections } from './checks/reconnection.ts';
import { compareWithApi, findDifferences } from './checks/shown-states.ts';
import { findStaleSpans, type StaleSpan } from './checks/staleness.ts';
import type { EventLoopDelay } from './event-loop-delay.ts';
import { type Crowd, matchesOf, viewKey } from './fans/crowd.ts';
import type { InjectedFault } from './faults/inject.ts';
import type { MatchApi } from './play/match-api.ts';
import type { Scorers } from './play/scorers.ts';
import type { Report } from './report.ts';
import type { System } from './system/system.ts';

const FINAL_CONVERGENCE_MS = 30_000;
/** Promise 5: the longest that a page may say "live" while it is behind. */
const STALE_LIMIT_MS = 15_000;

export interface RunRecord {
  readonly system: System;
  readonly api: MatchApi;
  readonly crowd: Crowd;
  readonly scorers: Scorers;
  readonly injected: readonly InjectedFault[];
  readonly delays: readonly EventLoopDelay[];
}

/** Waits until the pages have settled, and reports which promises were broken. */
export const judge = async (record: RunRecord): Promise<Omit<Report, 'seed' | 'minutes' | 'system'>> => {
  const { system, api, crowd, scorers, injected, delays } = record;
  const { matches, tally } = scorers;
  const fans = crowd.groups.flatMap((group) => group.fans);
  const truth = new Map(matches.map(({ id, state }) => [id, state.revision]));
  const isCurrent = (fan: (typeof fans)[number]) =>
    matchesOf(fan, matches).every((id) => crowd.newest.get(viewKey(fan.id, id)) === truth.get(id));
  const ended = monotonic();
  const hasConverged = await until(() => fans.every(isCurrent), FINAL_CONVERGENCE_MS);
  const convergedAfterMs = hasConverged ? monotonic() - ended : null;
  const behind = fans.filter((fan) => !isCurrent(fan));
  const claims = () => new Map(crowd.claims.map(({ fan, claim }) => [fan, claim]));
  await until(
    () => fans.every(({ id }) => claims().get(id) === 'live'),
    FINAL_CONVERGENCE_MS - (monotonic() - ended),
  );
  // The last changes are reported with a short delay.
  await sleep(500);
  const { finals, reloads } = await crowd.collectFinals();
  const end = monotonic();

  const bytes = new Map(
    await Promise.all(
      matches.map(async ({ id }) => [id, JSON.stringify(await api.snapshotOf(id)).length] as const),
    ),
  );
  const watched = { crowd, matches, delays, bytes, end };
  const views = toMatchViews(watched);
  const { nonexistent, isWhole } = await compareWithApi(api, crowd.shown);
  const logs = await Promise.all(
    matches.map(async ({ id, state }) => checkLog(state.log, await api.logOf(id))),
  );
  const lost = logs.flatMap((log) => log.lost);
  const doubled = logs.flatMap((log) => log.doubled);
  const longestOf = (view: (typeof views)[number]) => longestSpan(findStaleSpans(view), view.delayedMs);
  const isTooLong = ({ from, to, delayedMs }: StaleSpan & { delayedMs: number }) =>
    to - from > STALE_LIMIT_MS + delayedMs;
  const old = views.flatMap(longestOf);
  const incomplete = toMatchViews(watched, isWhole).flatMap(longestOf);
  const recovered = checkConvergence(injected, views, end);
  const reconnections = checkReconnections(injected, views, end);
  const last = claims();
  const notLive = fans.filter(({ id }) => last.get(id) !== 'live');
  const onBoards = new Set(fans.filter(({ board }) => board !== null).map(({ id }) => id));
  const pageOf = (fan: number) => (onBoards.has(fan) ? 'board' : 'match page');
  const describe = ({ fan, matchId, revision, from, to }: StaleSpan) =>
    `${pageOf(fan)} ${fan}, match ${matchId}: ${revision} for ${((to - from) / 1_000).toFixed(1)} s`;
  const acknowledged = matches.flatMap(({ state, acknowledgedAt }) =>
    state.log.map(({ id }, index) => ({ id, at: acknowledgedAt[index] ?? 0 })),
  );

  return {
    outcomes: summarizeOutcomes(injected, recovered, acknowledged, {
      lost: new Set(lost),
      doubled: new Set(doubled),
    }),
    commands: {
      sent: tally.sent,
      acknowledged: tally.acknowledged,
      repeated: tally.repeated,
      failedAttempts: Object.fromEntries(tally.failedAttempts),
    },
    fans: {
      all: fans.length,
      converged: fans.length - behind.length,
      live: fans.length - notLive.length,
      shown: crowd.shown.length,
      convergedAfterMs,
      reconnectionsChecked: reconnections.checked,
    },
    incompleteShown: crowd.shown.filter((one) => !isWhole(one)).length,
    longestStaleMs: old.reduce((most, { from, to }) => Math.max(most, to - from), 0),
    delayedMs: delays.reduce((sum, { ms }) => sum + ms, 0),
    broken: {
      'commands lost': lost,
      'commands doubled': doubled,
      'unexpected log entries': logs.flatMap(({ unexpected }) => unexpected),
      'wrong answers to commands': tally.wrongAnswers,
      'fans not converged': [...behind.map(({ id }) => `fan ${id}`), ...(await findDifferences(api, finals))],
      'fans not live at the end': notLive.map(({ id }) => `fan ${id} says ${last.get(id)}`),
      'slow to converge': recovered.flatMap(({ kind, slow }) => slow.map((one) => `${kind}: ${one}`)),
      'slow to reconnect': reconnections.slow,
      'revisions that went backwards': views.flatMap(findBackwardSteps),
      'states that never existed': nonexistent,
      'incomplete while shown as live': incomplete.filter(isTooLong).map(describe),
      'stale while shown as live': await Promise.all(
        old
          .filter(isTooLong)
          .map(async (one) => `${describe(one)}, ${await api.statusAt(one.matchId, one.revision)}`),
      ),
      'crashed processes': [...system.servers.flatMap(({ crashes }) => crashes), ...crowd.crashes],
      'reloaded pages': reloads === 0 ? [] : [`${reloads} times`],
    },
  };
};

/** The longest span for each page and match: one silence makes everything after it stale. */
const longestSpan = (spans: readonly StaleSpan[], delayedMs: (from: number, to: number) => number) =>
  spans
    .map((span) => ({ ...span, delayedMs: delayedMs(span.from, span.to) }))
    .sort((a, b) => b.to - b.from - b.delayedMs - (a.to - a.from - a.delayedMs))
    .slice(0, 1);
