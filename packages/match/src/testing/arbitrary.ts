import fc from 'fast-check';
import { decide, evolve, type IssuedCommand, type MatchState, startMatch } from '../match.ts';
import { FINAL_SETS, type FinalSet } from '../sports/tennis/options.ts';
import { type Choose, candidate } from './candidates.ts';
import {
  EXTRA_TIME,
  FIRST_HALF,
  games,
  HALF_TIME,
  lineup,
  SECOND_HALF,
  SHOOT_OUT,
  serve,
} from './commands.ts';
import { given } from './given.ts';
import { RALLY_MATCHES, startSet, toScore } from './rallies.ts';
import { cupTie, KICKOFF, tennisMatch } from './setups.ts';

/** Matches that have come some way already, so that what follows reaches every corner. */
const lineups = [lineup('home'), lineup('away')];
const FOOTBALL_BEGINNINGS: readonly MatchState[] = [
  startMatch(cupTie()),
  given(cupTie(), ...lineups, ...FIRST_HALF).state,
  given(cupTie({ firstLeg: { home: 1, away: 0 } }), ...FIRST_HALF).state,
  given(cupTie({ returnSubstitutions: true }), ...lineups, ...HALF_TIME).state,
  given(cupTie(), ...lineups, ...SECOND_HALF).state,
  given(cupTie(), ...EXTRA_TIME).state,
  given(cupTie(), ...lineups, ...SHOOT_OUT).state,
];
const tennisBeginning = (bestOf: 3 | 5, finalSet: FinalSet, row: string): MatchState =>
  given(tennisMatch({ bestOf, finalSet }), serve('home'), ...games(row)).state;
const TENNIS_BEGINNINGS: readonly MatchState[] = [
  startMatch(tennisMatch()),
  ...FINAL_SETS.map((finalSet) => tennisBeginning(3, finalSet, 'HHHHHH AAAAAA')),
  tennisBeginning(3, 'tieBreak', 'HHHHH AAAAA H'),
  tennisBeginning(3, 'advantage', 'HHHHHH AAAAAA HHHHH AAAAA HA'),
  tennisBeginning(5, 'tieBreak10', 'HHHHHH HHHHHH'),
];

/** Before play, in the middle of a set, at its end, and near the end of the match. */
const RALLY_BEGINNINGS: readonly MatchState[] = RALLY_MATCHES.flatMap(([, setup]) => {
  const points = 'points' in setup.rules ? Number(setup.rules.points) : 0;
  const set = [startSet('home'), ...toScore(points, points - 3)];
  return [
    startMatch(setup),
    given(setup, startSet('away'), ...toScore(points - 1, points - 1)).state,
    given(setup, ...set).state,
    given(setup, ...set, startSet('home'), ...toScore(points - 2, 0)).state,
  ];
});

/** What somebody does next: the choices that make a command of the state it is given in. */
export interface Move {
  readonly choices: readonly number[];
  /** Seconds since the move before. */
  readonly seconds: number;
}
export interface Play {
  readonly beginning: MatchState;
  readonly moves: readonly Move[];
}

const move: fc.Arbitrary<Move> = fc.record({
  choices: fc.array(fc.nat(10_000), { minLength: 12, maxLength: 12 }),
  seconds: fc.constantFrom(0, 1, 30, 60, 600, -30),
});
const play = (beginnings: readonly MatchState[], maxMoves: number): fc.Arbitrary<Play> =>
  fc.record({
    beginning: fc.constantFrom(...beginnings),
    moves: fc.array(move, { minLength: 1, maxLength: maxMoves, size: 'max' }),
  });
export const footballPlay = play(FOOTBALL_BEGINNINGS, 60);
export const tennisPlay = play(TENNIS_BEGINNINGS, 60);
export const ralliesPlay = play(RALLY_BEGINNINGS, 60);

const chooser = (choices: readonly number[]): Choose => {
  let next = 0;
  return (values) => {
    const choice = choices[next % choices.length] ?? 0;
    next += 1;
    return values[choice % values.length] ?? values[0];
  };
};

/** The command that a move makes in a state. */
const askedBy = (state: MatchState, { choices }: Move, index: number, at: number): IssuedCommand => ({
  id: `m${index}`,
  at,
  command: candidate(state, chooser(choices)),
});

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
};

export interface Turn {
  readonly before: MatchState;
  readonly asked: IssuedCommand;
  readonly decision: ReturnType<typeof decide>;
  readonly after: MatchState;
}

/** Plays the moves one after the other, each in the state that those before it led to. */
export const turnsOf = ({ beginning, moves }: Play): Turn[] => {
  let state = frozen(beginning);
  let at = KICKOFF + 60_000;
  return moves.map((one, index) => {
    at += one.seconds * 1000;
    const before = state;
    const asked = askedBy(before, one, index, at);
    const decision = decide(before, asked);
    if (decision.kind === 'accepted') state = frozen(evolve(before, decision.entry));
    return { before, asked, decision, after: state };
  });
};
