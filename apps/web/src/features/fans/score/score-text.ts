import { type AnySummary, hasScore, type PerSide, readResult, SIDES } from '@scoreline/match';
import { aggregateWords, endingWords } from './ending-words.ts';
import { spokenShootOut } from './shoot-out-words.ts';

interface Names {
  readonly home: string;
  readonly away: string;
}

/** The score as the sport prints it: a number, or `184/6`. */
export const shownScore = ({ score, scoreText }: AnySummary): PerSide<string | number> => scoreText ?? score;

/** Whether the units tell more than the score: sets do, whose games add up to something else. */
const hasOwnUnits = ({ score, units }: AnySummary): boolean =>
  SIDES.some((side) => units.reduce((sum, unit) => sum + unit[side], 0) !== score[side]);

/** The score in words, without how the match ended: `Argentina 3, France 3`. */
export const scoreWords = (names: Names, summary: AnySummary): string => {
  if (!hasScore(summary)) return `${names.home} v ${names.away}`;
  const shown = shownScore(summary);
  const score = `${names.home} ${shown.home}, ${names.away} ${shown.away}`;
  const { ending } = readResult(summary);
  if (summary.shootOut !== null) return ending === null ? `${score}, ${spokenShootOut(summary)}` : score;
  return ending !== 'award' && hasOwnUnits(summary)
    ? `${score}, ${summary.units.map(({ home, away }) => `${home}–${away}`).join(' ')}`
    : score;
};

/** Everything about a match in one line: `Argentina 3, France 3, Argentina won 4–2 on penalties`. */
export const spokenScore = (names: Names, summary: AnySummary): string =>
  [scoreWords(names, summary), endingWords(names, summary), aggregateWords(names, summary)]
    .filter((part) => part !== null)
    .join(', ');
