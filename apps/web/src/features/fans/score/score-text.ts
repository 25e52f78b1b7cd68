import type { Summary } from '@scoreline/match';

interface Names {
  readonly home: string;
  readonly away: string;
}

/** Everything about a match in one line, for its row's accessible name: `Argentina 3, France 3, 67 minutes`. */
export const spokenScore = (names: Names, summary: Summary): string => {
  if (!hasScore(summary)) return `${names.home} v ${names.away}`;
  const score = `${names.home} ${summary.score.home}, ${names.away} ${summary.score.away}`;
  if (summary.sport === 'football')
    return summary.shootOut === null
      ? score
      : `${score}, ${summary.shootOut.home}–${summary.shootOut.away} on penalties`;
  const sets = summary.sets.map((set) => `${set.home}–${set.away}`);
  const current = summary.status === 'live' ? [`${summary.games.home}–${summary.games.away}`] : [];
  const games = [...sets, ...current];
  return games.length === 0 ? score : `${score}, ${games.join(' ')}`;
};

/** Whether there is a score to show: not before a match, nor of one that was never played. */
export const hasScore = (summary: Summary): boolean => {
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
