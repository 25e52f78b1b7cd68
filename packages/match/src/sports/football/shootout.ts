import { NIL, type PerSide, plusOne, type Side } from '../../core/side.ts';
import type { FootballDetail } from './types.ts';

type Kicks = FootballDetail['kicks'];

const FIRST_ROUND = 5;

export const kicksTaken = (kicks: Kicks): PerSide<number> =>
  kicks.reduce((taken, kick) => plusOne(taken, kick.side), NIL);

export const kicksScored = (kicks: Kicks): PerSide<number> =>
  kicks.reduce((scored, kick) => (kick.scored ? plusOne(scored, kick.side) : scored), NIL);

/**
 * Who has won the shoot-out, or null while it goes on. Best of five kicks, over as soon as one side cannot be
 * caught; then kick for kick (IFAB Law 10).
 */
export const shootOutWinner = (kicks: Kicks): Side | null => {
  const taken = kicksTaken(kicks);
  const scored = kicksScored(kicks);
  const left = (side: Side) => Math.max(FIRST_ROUND, taken.home, taken.away) - taken[side];
  if (scored.home > scored.away + left('away')) return 'home';
  if (scored.away > scored.home + left('home')) return 'away';
  return null;
};
