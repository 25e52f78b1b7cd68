import { type AnySummary, type PerSide, SIDES } from '@scoreline/match';
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

/** Everything about a match in one line, for its row's accessible name: `Argentina 3, France 3, 67 minutes`. */
export const spokenScore = (names: Names, summary: AnySummary): string => {
  if (!hasScore(summary)) return `${names.home} v ${names.away}`;
  const shown = shownScore(summary);
  const score = `${names.home} ${shown.home}, ${names.away} ${shown.away}`;
  const shootOut = spokenShootOut(summary);
  if (shootOut !== null) return `${score}, ${shootOut}`;
  return hasOwnUnits(summary)
    ? `${score}, ${summary.units.map(({ home, away }) => `${home}–${away}`).join(' ')}`
    : score;
};

/** Whether there is a score to show: not before a match, nor of one that was never played. */
export const hasScore = (summary: AnySummary): boolean => {
  switch (summary.status) {
    case 'scheduled':
    case 'delayed':
    case 'postponed':
    case 'cancelled':
    case 'walkover':
      return false;
    case 'live':
    case 'break':
    case 'interrupted':
    case 'suspended':
    case 'abandoned':
    case 'awarded':
    case 'retired':
    case 'ended':
    case 'final':
      return true;
    default:
      return summary.status satisfies never;
  }
};
