import { createSingleFlight } from '@scoreline/async/single-flight';
import { countsForPlayers } from '@scoreline/match';
import { ProblemError } from '../problems/problem.ts';
import type { Services } from '../services.ts';
import { findCompetition, readCompetitionMatches } from '../store/board.ts';
import { type Cacheable, toCacheable } from './cacheable.ts';
import { topScorers } from './top-scorers.ts';

type ScorersServices = Pick<Services, 'db' | 'cache' | 'metrics' | 'now'>;

/** The query of a competition's top scorers, by ID or slug. Throws 404. Simultaneous requests share one computation. */
export const scorersPageQuery = ({ db, cache, metrics, now }: ScorersServices) => {
  const singleFlight = createSingleFlight<Cacheable>();

  return (idOrSlug: string): Promise<Cacheable> =>
    singleFlight(`scorers ${idOrSlug}`, async () => {
      metrics.computed('scorers');
      const competition = await findCompetition(db, idOrSlug);
      if (competition === null) throw new ProblemError('not-found', `There is no competition ${idOrSlug}.`);
      const rows = await readCompetitionMatches(db, competition.id, now());
      const scored = [];
      // One after the other: a season that is not cached yet is many logs to read.
      for (const { id, replayRate, revision } of rows) {
        if (replayRate !== null || revision === 0) continue;
        const known = await cache.get(id);
        const fresh = known !== null && known.state.revision < revision ? await cache.refresh(id) : known;
        if (fresh === null) continue;
        const { status, outcome } = fresh.state;
        if (countsForPlayers({ status, result: outcome }))
          scored.push({ fixture: fresh.fixture, incidents: fresh.state.incidents });
      }
      return toCacheable(JSON.stringify({ competition, scorers: topScorers(scored) }));
    });
};
