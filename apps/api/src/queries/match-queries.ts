import { fold, type MatchState, summarize } from '@scoreline/match';
import type { Db } from '../database/open.ts';
import type { CachedMatch, StateCache } from '../match/state-cache.ts';
import type { Metrics } from '../metrics.ts';
import { ProblemError } from '../problems/problem.ts';
import { readLog } from '../store/log.ts';
import { type Cacheable, toCacheable } from './cacheable.ts';
import { createSingleFlight } from './single-flight.ts';

/** More than any match has; a reader of more goes on after the last it got, until a page is empty. */
const MAX_ENTRIES = 5_000;

interface MatchQueriesOptions {
  readonly db: Db;
  readonly cache: StateCache;
  readonly metrics: Pick<Metrics, 'computed'>;
}

/** Answers about one match, each worked out once for all who ask at the same time. */
export const matchQueries = ({ db, cache, metrics }: MatchQueriesOptions) => {
  const fly = createSingleFlight<Cacheable>();
  /** What was known goes when the cache lets go of it. */
  const ready = new WeakMap<CachedMatch, Cacheable>();

  const newest = (known: CachedMatch): Cacheable => {
    const kept = ready.get(known);
    if (kept !== undefined) return kept;
    const answer = snapshotOf(known, known.state);
    ready.set(known, answer);
    return answer;
  };

  const find = async (id: string): Promise<CachedMatch> => {
    const known = await cache.refresh(id);
    if (known === null) throw new ProblemError('not-found', `There is no match ${id}.`);
    return known;
  };

  return {
    /** As it is now, or as it was after one of its revisions. */
    snapshot: (id: string, at?: number): Promise<Cacheable> =>
      fly(`snapshot ${id} ${at}`, async () => {
        metrics.computed('snapshot');
        const known = await find(id);
        const { state } = known;
        if (at === undefined || at === state.revision) return newest(known);
        if (at < state.revision) return snapshotOf(known, fold(state.setup, state.log.slice(0, at)));
        const detail = `The match is at revision ${state.revision}, there is no ${at} yet.`;
        throw new ProblemError('not-found', detail);
      }),

    /** Its log after a revision. */
    log: (id: string, after: number): Promise<Cacheable> =>
      fly(`log ${id} ${after}`, async () => {
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
