import { type Dates, kickoffOf } from './dates.ts';
import { type Entrant, knockOut, type Tie } from './knock-out.ts';
import * as messages from './messages.ts';
import { roundRobin } from './round-robin.ts';
import type { Shape } from './shape.ts';

/** Somebody in a plan: one of the teams, or whoever comes out of an earlier match. */
export type Party =
  | { readonly kind: 'team'; readonly team: number }
  | { readonly kind: 'open'; readonly name: string };

export interface PlannedMatch {
  readonly round: string;
  readonly home: Party;
  readonly away: Party;
  /** Epoch milliseconds. */
  readonly kickoffAt: number;
}

export interface ScheduleInput {
  readonly shape: Shape;
  readonly teams: number;
  readonly hasThirdPlace: boolean;
  readonly dates: Dates;
}

/** `Winner of Semi-final 2`: the name of whoever comes out of a tie. */
const partyOf = (entrant: Entrant, ties: readonly Tie[], single: ReadonlySet<string>): Party => {
  if (entrant.kind === 'team') return entrant;
  const tie = ties[entrant.match];
  const name = tie === undefined ? '' : single.has(tie.round) ? tie.round : `${tie.round} ${tie.place}`;
  return { kind: 'open', name: entrant.kind === 'winner' ? messages.winnerOf(name) : messages.loserOf(name) };
};

/** Every match of a schedule, in the order in which they are played. */
export const planSchedule = ({
  shape,
  teams,
  hasThirdPlace,
  dates,
}: ScheduleInput): readonly PlannedMatch[] => {
  if (shape !== 'knockOut')
    return roundRobin(teams, shape === 'double').flatMap((pairings, round) =>
      pairings.map(({ home, away }, index) => ({
        round: messages.matchday(round + 1),
        home: { kind: 'team' as const, team: home },
        away: { kind: 'team' as const, team: away },
        kickoffAt: kickoffOf(dates, round, index),
      })),
    );
  const rounds = knockOut(teams, hasThirdPlace);
  const ties = rounds.flat().filter(({ round }) => round !== messages.THIRD_PLACE_ROUND);
  const single = new Set(
    rounds.filter((round) => round.length === 1).flatMap((round) => round.map((tie) => tie.round)),
  );
  return rounds.flatMap((round, number) =>
    round.map((tie, index) => ({
      round: tie.round,
      home: partyOf(tie.home, ties, single),
      away: partyOf(tie.away, ties, single),
      kickoffAt: kickoffOf(dates, number, index),
    })),
  );
};
