import { leader, NIL, other, type PerSide, plusOne, type Side } from '../../core/side.ts';
import type { TennisRules } from './options.ts';
import type { TennisDetail, TennisSet } from './types.ts';

const CALLS = ['0', '15', '30', '40'] as const;

/** Points as an umpire calls them: 0, 15, 30, 40, AD in a game; plain numbers in a tie-break. */
export const callPoints = ({ playing, points }: TennisDetail): PerSide<string> => {
  const call = (side: Side): string => {
    if (playing !== 'game') return String(points[side]);
    const lead = points[side] - points[other(side)];
    if (points[side] > 3 && lead > 0) return 'AD';
    return CALLS[Math.min(points[side], 3)] ?? '40';
  };
  return { home: call('home'), away: call('away') };
};

/** Sets won by each side. */
export const setsWon = (sets: readonly TennisSet[]): PerSide<number> =>
  sets.reduce((won, set) => {
    const winner = leader(set);
    return winner === null ? won : plusOne(won, winner);
  }, NIL);

/** Who has won the match, or null while it goes on: the first to win more than half of the sets. */
export const matchWinner = (rules: TennisRules, sets: readonly TennisSet[]): Side | null => {
  const won = setsWon(sets);
  const needed = (rules.bestOf + 1) / 2;
  return won.home >= needed ? 'home' : won.away >= needed ? 'away' : null;
};

/** Whether the set being played is the deciding one. */
export const isDecider = (rules: TennisRules, sets: readonly TennisSet[]): boolean =>
  sets.length === rules.bestOf - 1;

/** At least `target`, and two clear (ITF Rules of Tennis 5 and 6). */
export const hasWon = (score: PerSide<number>, side: Side, target: number): boolean =>
  score[side] >= target && score[side] - score[other(side)] >= 2;
