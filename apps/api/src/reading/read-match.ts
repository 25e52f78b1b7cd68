import { fold, type MatchState, summarize } from '@scoreline/match';
import type { Db } from '../database/open.ts';
import type { Known, StateCache } from '../match/state-cache.ts';
import type { Metrics } from '../metrics.ts';
import { ProblemError } from '../problems.ts';
import { readLog } from '../store/log.ts';
import { type Answer, answerOf } from './answer.ts';
import { nextFlight } from './next-flight.ts';

/** More than any match has; a reader of more goes on after the last it got, until a page is empty. */
const MOST_ENTRIES = 5_000;

interface Deps {
  readonly db: Db;
  readonly cache: StateCache;
  readonly metrics: Pick<Metrics, 'computed'>;
}

/** Answers about one match, each worked out once for all who ask at the same time. */
export const matchReader = ({ db, cache, metrics }: Deps) => {
  const fly = nextFlight<Answer>();
  /** What was known goes when the cache lets go of it. */
  const ready = new WeakMap<Known, Answer>();

  const newest = (known: Known): Answer => {
    const kept = ready.get(known);
    if (kept !== undefined) return kept;
    const answer = snapshotOf(known, known.state);
    ready.set(known, answer);
    return answer;
  };

  const find = async (id: string): Promise<Known> => {
    const known = await cache.refresh(id);
    if (known === null) throw new ProblemError('not-found', `There is no match ${id}.`);
    return known;
  };

  return {
    /** As it is now, or as it was after one of its revisions. */
    snapshot: (id: string, at?: number): Promise<Answer> =>
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
    log: (id: string, after: number): Promise<Answer> =>
      fly(`log ${id} ${after}`, async () => {
        metrics.computed('log');
        const { fixture } = await find(id);
        const log = await readLog(db, fixture.id, after, MOST_ENTRIES);
        const entries = log.map(({ id: commandId, actor, ...entry }) => ({
          ...entry,
          commandId,
          by: actor.split(':')[0],
        }));
        return answerOf(JSON.stringify({ matchId: fixture.id, entries }));
      }),
  };
};

const snapshotOf = ({ fixture, competition }: Known, state: MatchState): Answer =>
  answerOf(
    JSON.stringify({
      match: fixture,
      competition,
      revision: state.revision,
      summary: summarize(state),
      incidents: state.incidents,
      lineups: state.lineups,
    }),
  );
