import * as messages from './messages.ts';

/** Who plays: a team by its place in the list, or the winner or loser of an earlier match by its place in the plan. */
export type Entrant =
  | { readonly kind: 'team'; readonly team: number }
  | { readonly kind: 'winner' | 'loser'; readonly match: number };

export interface Tie {
  readonly round: string;
  /** Its place in its round, from 1. */
  readonly place: number;
  readonly home: Entrant;
  readonly away: Entrant;
}

/** The order of seeds in a bracket of `size`, so that the best meet as late as they can: 1 8 4 5 2 7 3 6. */
export const seedOrder = (size: number): readonly number[] => {
  let order = [0];
  while (order.length < size) {
    const next = order.length * 2;
    order = order.flatMap((seed) => [seed, next - 1 - seed]);
  }
  return order;
};

/**
 * A knock-out for teams in the order of their seeds. Where their number is no power of two, the first seeds are
 * through to the second round without a match. The match for third place, if there is one, comes before the final.
 */
export const knockOut = (teams: number, hasThirdPlace: boolean): readonly (readonly Tie[])[] => {
  if (teams < 2) return [];
  let size = 2;
  while (size < teams) size *= 2;
  let entrants: (Entrant | null)[] = seedOrder(size).map((seed) =>
    seed < teams ? { kind: 'team', team: seed } : null,
  );
  const rounds: Tie[][] = [];
  let made = 0;
  while (entrants.length > 1) {
    const round = messages.roundOf(entrants.length / 2);
    const ties: Tie[] = [];
    const through: (Entrant | null)[] = [];
    for (let place = 0; place < entrants.length; place += 2) {
      const [home = null, away = null] = [entrants[place], entrants[place + 1]];
      if (home === null || away === null) {
        through.push(home ?? away);
        continue;
      }
      through.push({ kind: 'winner', match: made + ties.length });
      ties.push({ round, place: ties.length + 1, home, away });
    }
    const semis = entrants.length === 2 ? rounds.at(-1) : undefined;
    if (hasThirdPlace && semis?.length === 2)
      rounds.push([
        {
          round: messages.THIRD_PLACE_ROUND,
          place: 1,
          home: { kind: 'loser', match: made - 2 },
          away: { kind: 'loser', match: made - 1 },
        },
      ]);
    rounds.push(ties);
    made += ties.length;
    entrants = through;
  }
  return rounds;
};
