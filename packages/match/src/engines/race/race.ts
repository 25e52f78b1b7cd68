import { leader, type PerSide, plusOne, type Side } from '../../core/side.ts';

/** First to so many, so far clear: a game, a set, a leg, a match. */
export interface Race {
  readonly to: number;
  /** By how many the winner must lead; 1 where the first to get there has won. */
  readonly clear: number;
  /** Who gets so many has won, whatever the lead; null where it may go on for ever. */
  readonly cap: number | null;
}

/** Who has won the race with this score, or null while it goes on. */
export const raceWinner = ({ to, clear, cap }: Race, score: PerSide<number>): Side | null => {
  const ahead = leader(score);
  if (ahead === null) return null;
  const [most, lead] = [score[ahead], Math.abs(score.home - score.away)];
  return (most >= to && lead >= clear) || (cap !== null && most >= cap) ? ahead : null;
};

/** Whether the race can have ended with this score: the last point decided it, and none was played after that. */
export const isFinish = (race: Race, score: PerSide<number>): boolean => {
  const winner = raceWinner(race, score);
  return winner !== null && raceWinner(race, { ...score, [winner]: score[winner] - 1 }) === null;
};

/** Whether the next point may win the race for this side. */
export const isOnePointFrom = (race: Race, score: PerSide<number>, side: Side): boolean =>
  raceWinner(race, score) === null && raceWinner(race, plusOne(score, side)) === side;

/** How many of a match's units (sets, games, legs) each side has won. */
export const unitsWon = (units: readonly PerSide<number>[]): PerSide<number> =>
  units.reduce<PerSide<number>>(
    (won, unit) => {
      const winner = leader(unit);
      return winner === null ? won : plusOne(won, winner);
    },
    { home: 0, away: 0 },
  );
