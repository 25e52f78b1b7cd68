import { createSingleFlight } from '@scoreline/async/single-flight';
import type { TableOrder } from '@scoreline/match';
import type { BoardMatch } from '@scoreline/protocol';
import { ProblemError } from '../problems/problem.ts';
import type { Services } from '../services.ts';
import { findCompetition, readCompetitionMatches } from '../store/board.ts';
import { toBoardMatch } from '../store/match-row.ts';
import { readHeadToHead, readLatestMatches } from '../store/team-matches.ts';
import { type Cacheable, toCacheable } from './cacheable.ts';
import { standingsByGroup } from './standings.ts';

/** The number of matches that show the form of a side, and of earlier meetings. */
const FORM = 5;

type ContextServices = Pick<Services, 'db' | 'cache' | 'metrics' | 'now'>;

/** The query of a match's context, by ID. Throws 404. Simultaneous requests share one computation. */
export const matchContextQuery = ({ db, cache, metrics, now }: ContextServices) => {
  const singleFlight = createSingleFlight<Cacheable>();

  return (matchId: string): Promise<Cacheable> =>
    singleFlight(`context ${matchId}`, async () => {
      metrics.computed('context');
      const known = await cache.refresh(matchId);
      if (known === null) throw new ProblemError('not-found', `There is no match ${matchId}.`);
      const { fixture, competition, state } = known;
      const before = state.kickoffAt;
      const [meetings, home, away, rows] = await Promise.all([
        readHeadToHead(db, fixture.home.id, fixture.away.id, before, FORM),
        readLatestMatches(db, fixture.home.id, FORM, before),
        readLatestMatches(db, fixture.away.id, FORM, before),
        readCompetitionMatches(db, competition.id, now()),
      ]);
      const full = await findCompetition(db, competition.id);
      const matches = rows.map(toBoardMatch);
      const body = {
        matchId,
        meetings: meetings.map(toBoardMatch),
        form: { home: home.map(toBoardMatch), away: away.map(toBoardMatch) },
        table: tableOf(matches, matchId, full?.tableOrder ?? 'goalDifference', now()),
      };
      return toCacheable(JSON.stringify(body));
    });
};

/** The table that has both sides of the match, with the match and without it. */
const tableOf = (matches: readonly BoardMatch[], matchId: string, order: TableOrder, now: number) => {
  const match = matches.find((one) => one.match.id === matchId)?.match;
  if (match === undefined || match.replay) return null;
  const has = (rows: readonly { readonly team: { readonly id: string } }[]) =>
    [match.home.id, match.away.id].every((id) => rows.some(({ team }) => team.id === id));
  const table = standingsByGroup(matches, order, 'all', now).find(({ rows }) => has(rows));
  if (table === undefined || table.group !== match.group) return null;
  // Not left out but unplayed, so that a team without another match stays in the table.
  const idle = matches.map((one) =>
    one.match.id === matchId ? { ...one, summary: { ...one.summary, status: 'scheduled' as const } } : one,
  );
  const without =
    standingsByGroup(idle, order, 'all', now).find(({ group }) => group === table.group)?.rows ?? [];
  return { ...table, without };
};
