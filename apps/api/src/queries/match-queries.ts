import { createSingleFlight } from '@scoreline/async/single-flight';
import { fold, type MatchState, summarize } from '@scoreline/match';
import type { Db } from '../database/open.ts';
import type { CachedMatch, StateCache } from '../match/state-cache.ts';
import type { Metrics } from '../metrics.ts';
import { ProblemError } from '../problems/problem.ts';
import { readLog } from '../store/log.ts';
import { type Cacheable, toCacheable } from './cacheable.ts';

/** More than any match has. A client with more to read goes on after the last entry, until a page is empty. */
const MAX_ENTRIES = 5_000;

interface MatchQueriesOptions {
  readonly db: Db;
  readonly cache: StateCache;
  readonly metrics: Pick<Metrics, 'computed'>;
}

/** Queries of one match. Simultaneous requests share one computation. */
export const matchQueries = ({ db, cache, metrics }: MatchQueriesOptions) => {
  const singleFlight = createSingleFlight<Cacheable>();
  /** Cleared with the cache: a match that is evicted takes its response with it. */
  const responses = new WeakMap<CachedMatch, Cacheable>();

  const newest = (known: CachedMatch): Cacheable => {
    const kept = responses.get(known);
    if (kept !== undefined) return kept;
    const response = snapshotOf(known, known.state);
    responses.set(known, response);
    return response;
  };

  const find = async (id: string): Promise<CachedMatch> => {
    const known = await cache.refresh(id);
    if (known === null) throw new ProblemError('not-found', `There is no match ${id}.`);
    return known;
  };

  return {
    /** The match now, or as it was at a revision. */
    snapshot: (id: string, at?: number): Promise<Cacheable> =>
      singleFlight(`snapshot ${id} ${at}`, async () => {
        metrics.computed('snapshot');
        const known = await find(id);
        const { state } = known;
        if (at === undefined || at === state.revision) return newest(known);
        if (at < state.revision) return snapshotOf(known, fold(state.setup, state.log.slice(0, at)));
        const detail = `The match is at revision ${state.revision}. There is no revision ${at} yet.`;
        throw new ProblemError('not-found', detail);
      }),

    /** The log of the match after a revision. */
    log: (id: string, after: number): Promise<Cacheable> =>
      singleFlight(`log ${id} ${after}`, async () => {
        metrics.computed('log');
        const { fixture } = await find(id);
        const log = await readLog(db, fixture.id, after, MAX_ENTRIES);
        const entries = log.map(({ id: commandId, actor, ...entry }) => ({
          ...entry,
          commandId,
          by: actor.split(':')[0],
        }));
        return toCacheable(JSON.stringify({ matchId: fixture.id, entries }));
      }),
  };
};

const snapshotOf = ({ fixture, competition }: CachedMatch, state: MatchState): Cacheable =>
  toCacheable(
    JSON.stringify({
      match: fixture,
      competition,
      revision: state.revision,
      summary: summarize(state),
      incidents: state.incidents,
      lineups: state.lineups,
    }),
  );
