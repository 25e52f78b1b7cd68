import { createSingleFlight } from '@scoreline/async/single-flight';
import type { TableOf } from '@scoreline/match';
import type { Competition } from '@scoreline/protocol';
import type { Db } from '../database/open.ts';
import type { Metrics } from '../metrics.ts';
import { ProblemError } from '../problems/problem.ts';
import {
  type BoardFilter,
  findCompetition,
  listCompetitions,
  readBoard,
  readCompetitionMatches,
} from '../store/board.ts';
import { boardMatchJson, type MatchRow, toBoardMatch } from '../store/match-row.ts';
import { type Cacheable, toCacheable } from './cacheable.ts';
import { standingsByGroup } from './standings.ts';

interface BoardQueriesOptions {
  readonly db: Db;
  readonly metrics: Pick<Metrics, 'computed'>;
  readonly now: () => number;
}

/** Queries of boards, competitions and standings. Simultaneous requests share one computation. */
export const boardQueries = ({ db, metrics, now }: BoardQueriesOptions) => {
  const singleFlight = createSingleFlight<Cacheable>();

  const find = async (idOrSlug: string): Promise<Competition> => {
    const competition = await findCompetition(db, idOrSlug);
    if (competition === null) throw new ProblemError('not-found', `There is no competition ${idOrSlug}.`);
    return competition;
  };

  return {
    board: (filter: Omit<BoardFilter, 'now'>): Promise<Cacheable> =>
      singleFlight(`board ${JSON.stringify(filter)}`, async () => {
        metrics.computed('board');
        const { from, to } = filter;
        const { groups, folded, previous, next } = await readBoard(db, { ...filter, now: now() });
        const competitions = groups.map(
          ({ competition, rows }) =>
            `{"competition":${JSON.stringify(competition)},"matches":${matchesJson(rows)}}`,
        );
        const nearest = `"previous":${JSON.stringify(previous)},"next":${JSON.stringify(next)}`;
        const rest = folded.length === 0 ? '' : `"folded":${JSON.stringify(folded)},`;
        return toCacheable(
          `{"from":${from},"to":${to},"competitions":[${competitions.join()}],${rest}${nearest}}`,
        );
      }),

    competitions: (): Promise<Cacheable> =>
      singleFlight('competitions', async () => {
        metrics.computed('competitions');
        return toCacheable(JSON.stringify({ competitions: await listCompetitions(db) }));
      }),

    competition: (idOrSlug: string): Promise<Cacheable> =>
      singleFlight(`competition ${idOrSlug}`, async () => {
        metrics.computed('competition');
        const competition = await find(idOrSlug);
        const rows = await readCompetitionMatches(db, competition.id, now());
        return toCacheable(`{"competition":${JSON.stringify(competition)},"matches":${matchesJson(rows)}}`);
      }),

    standings: (idOrSlug: string, of: TableOf): Promise<Cacheable> =>
      singleFlight(`standings ${of} ${idOrSlug}`, async () => {
        metrics.computed('standings');
        const { id, tableOrder: order = 'goalDifference' } = await find(idOrSlug);
        const rows = await readCompetitionMatches(db, id, now());
        const tables = standingsByGroup(rows.map(toBoardMatch), order, of, now());
        return toCacheable(JSON.stringify({ competitionId: id, order, of, tables }));
      }),
  };
};

const matchesJson = (rows: readonly MatchRow[]): string => `[${rows.map(boardMatchJson).join()}]`;
