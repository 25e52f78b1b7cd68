// The one reading of how a match ended. Whoever shows, counts or tells a result asks here; nobody else looks at the
// status or compares scores to say who won.
import type { DecidedBy } from './result.ts';
import { leader, type PerSide, type Side } from './side.ts';
import type { Status } from './status.ts';
import type { AnySummary } from './summary.ts';

/** What a match was for one side. */
export type Verdict = 'won' | 'drawn' | 'lost';

/** How a match came to its end: by play, or by what ended it instead. */
export type Ending = 'played' | 'award' | 'walkover' | 'retirement';

/** What of a summary says how the match ended. */
export type Decided = Pick<AnySummary, 'status' | 'score' | 'units' | 'result'>;

export interface MatchResult {
  /** Null as long as nothing is decided, and of a match that came to nothing. */
  readonly ending: Ending | null;
  /** Who won the match; null: nobody yet, or nobody at all. */
  readonly winner: Side | null;
  /** Who is marked wherever the score is: who goes on, and else who won. */
  readonly marked: Side | null;
  /** What the match was for each side, in its form and in a table: one decided by a shoot-out was drawn. */
  readonly verdicts: PerSide<Verdict> | null;
}

/** Before play, or of a match that never came to it. */
const UNPLAYED: readonly Status[] = ['scheduled', 'delayed', 'postponed', 'cancelled', 'walkover'];

const endingOf = (decidedBy: DecidedBy): Ending =>
  decidedBy === 'award' || decidedBy === 'walkover' || decidedBy === 'retirement' ? decidedBy : 'played';

export const wonBy = (winner: Side): PerSide<Verdict> =>
  winner === 'home' ? { home: 'won', away: 'lost' } : { home: 'lost', away: 'won' };
export const DRAWN: PerSide<Verdict> = { home: 'drawn', away: 'drawn' };
const BOTH_LOST: PerSide<Verdict> = { home: 'lost', away: 'lost' };

export const verdictsOf = ({ score, result }: Decided): PerSide<Verdict> | null => {
  if (result === null) return null;
  if (result.bothLost) return BOTH_LOST;
  // Kicks say who goes on, and the score who won; where a shoot-out counts as a goal, the score has it.
  const winner = result.decidedBy === 'shootOut' ? leader(score) : result.winner;
  return winner === null ? DRAWN : wonBy(winner);
};

const isNil = ({ score, units }: Decided): boolean =>
  score.home === 0 && score.away === 0 && units.every(({ home, away }) => home + away === 0);

/** Whether there is a score to show: not before a match, nor of one that nobody played. */
export const hasScore = (summary: Decided): boolean => {
  const { status, result } = summary;
  if (result?.decidedBy === 'walkover') return false;
  // Awarded without a score, and nothing was played: 0–0 is what nobody has said.
  if (result?.decidedBy === 'award' && result.winner !== null && leader(summary.score) === null)
    return !isNil(summary);
  if (result?.bothLost) return !isNil(summary);
  return !UNPLAYED.includes(status);
};

/** How a match ended, or that it has not; of any sport, at any time. */
export const readResult = (summary: Decided): MatchResult => {
  const { result } = summary;
  return {
    ending: result === null ? null : endingOf(result.decidedBy),
    winner: result?.winner ?? null,
    marked: result?.through ?? result?.winner ?? null,
    verdicts: verdictsOf(summary),
  };
};
