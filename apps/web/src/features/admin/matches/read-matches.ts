import 'server-only';
import { getBoard, getCompetition, getMatch } from '../../../api/queries.ts';
import { type ListedMatch, listedOf, type MatchFilter, type Span, spanOfFilter } from './match-filter.ts';

interface MatchQuery {
  readonly shown: MatchFilter;
  readonly competition: string | null;
  readonly now: number;
  readonly today: Span;
}

/** The matches among which the list chooses, or null when the API does not answer. */
export const readMatches = async ({
  shown,
  competition,
  now,
  today,
}: MatchQuery): Promise<ListedMatch[] | null> => {
  if (competition !== null) {
    const answer = await getCompetition(competition);
    if (answer.kind === 'missing') return [];
    return answer.kind === 'found'
      ? listedOf({ competitions: [{ competition: answer.value.competition, matches: answer.value.matches }] })
      : null;
  }
  const answer = await getBoard(spanOfFilter(shown, now, today));
  return answer.kind === 'found' ? listedOf(answer.value) : null;
};

/** The matches that a scorer was given, whenever they are. */
export const readOwnMatches = async (ids: readonly string[]): Promise<ListedMatch[]> => {
  const answers = await Promise.all(ids.map((id) => getMatch(id)));
  return answers.flatMap((answer) =>
    answer.kind === 'found'
      ? [
          {
            match: answer.value.match,
            summary: answer.value.summary,
            competition: `${answer.value.competition.name} ${answer.value.competition.season}`,
          },
        ]
      : [],
  );
};
