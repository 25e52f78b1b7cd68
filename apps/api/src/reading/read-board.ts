import type { TableOf } from '@scoreline/match';
import type { Competition } from '@scoreline/protocol';
import type { Db } from '../database/open.ts';
import type { Metrics } from '../metrics.ts';
import { ProblemError } from '../problems.ts';
import {
  type BoardFilter,
  findCompetition,
  listCompetitions,
  readBoard,
  readCompetitionMatches,
} from '../store/board.ts';
import { boardMatchJson, type MatchRow, toBoardMatch } from '../store/match-row.ts';
import { type Answer, answerOf } from './answer.ts';
import { nextFlight } from './next-flight.ts';
import { tablesOf } from './tables.ts';

interface Deps {
  readonly db: Db;
  readonly metrics: Pick<Metrics, 'computed'>;
  readonly now: () => number;
}

/** Answers about many matches, each worked out once for all who ask at the same time. */
export const boardReader = ({ db, metrics, now }: Deps) => {
  const fly = nextFlight<Answer>();

  const find = async (idOrSlug: string): Promise<Competition> => {
    const competition = await findCompetition(db, idOrSlug);
    if (competition === null) throw new ProblemError('not-found', `There is no competition ${idOrSlug}.`);
    return competition;
  };

  return {
    board: (filter: Omit<BoardFilter, 'now'>): Promise<Answer> =>
      fly(`board ${JSON.stringify(filter)}`, async () => {
        metrics.computed('board');
        const { from, to } = filter;
        const { groups, folded, previous, next } = await readBoard(db, { ...filter, now: now() });
        const competitions = groups.map(
          ({ competition, rows }) =>
            `{"competition":${JSON.stringify(competition)},"matches":${matchesJson(rows)}}`,
        );
        const nearest = `"previous":${JSON.stringify(previous)},"next":${JSON.stringify(next)}`;
        const rest = folded.length === 0 ? '' : `"folded":${JSON.stringify(folded)},`;
        return answerOf(
          `{"from":${from},"to":${to},"competitions":[${competitions.join()}],${rest}${nearest}}`,
        );
      }),

    competitions: (): Promise<Answer> =>
      fly('competitions', async () => {
        metrics.computed('competitions');
        return answerOf(JSON.stringify({ competitions: await listCompetitions(db) }));
      }),

    competition: (idOrSlug: string): Promise<Answer> =>
      fly(`competition ${idOrSlug}`, async () => {
        metrics.computed('competition');
        const competition = await find(idOrSlug);
        const rows = await readCompetitionMatches(db, competition.id, now());
        return answerOf(`{"competition":${JSON.stringify(competition)},"matches":${matchesJson(rows)}}`);
      }),

    standings: (idOrSlug: string, of: TableOf): Promise<Answer> =>
      fly(`standings ${of} ${idOrSlug}`, async () => {
        metrics.computed('standings');
        const { id, tableOrder: order = 'goalDifference' } = await find(idOrSlug);
        const rows = await readCompetitionMatches(db, id, now());
        const tables = tablesOf(rows.map(toBoardMatch), order, of);
        return answerOf(JSON.stringify({ competitionId: id, order, of, tables }));
      }),
  };
};

const matchesJson = (rows: readonly MatchRow[]): string => `[${rows.map(boardMatchJson).join()}]`;
