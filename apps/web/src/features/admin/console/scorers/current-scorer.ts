import type { Scorer } from '@scoreline/live';
import type { Scoring } from '@scoreline/protocol';

/** What is said about who scores, and what the one tap beside it is called where there is one. */
export interface ScorerMessage {
  readonly text: string;
  readonly action: 'Take over' | 'Take it back' | null;
}

interface ScorerFacts {
  readonly scoring: Scoring | null;
  /** The others who are here; null while that is not known. */
  readonly others: readonly Scorer[] | null;
  readonly ownId: string;
  /** How an instant is written, as in "14:03". */
  readonly timeOf: (instant: number) => string;
}

/** Who scores, in words; null while there is nobody else to agree with. */
export const scorerMessage = ({ scoring, others, ownId, timeOf }: ScorerFacts): ScorerMessage | null => {
  if (scoring === null || others === null || scoring.by === null || scoring.since === null) return null;
  const { by, from, since } = scoring;
  const isHere = (id: string | undefined) => others.some((one) => one.id === id);
  if (by.id === ownId) {
    if (others.length === 0) return null;
    const text =
      from !== null && isHere(from.id)
        ? `You took over from ${from.name} at ${timeOf(since)}`
        : 'You are scoring';
    return { text, action: null };
  }
  if (from?.id === ownId) return { text: `${by.name} took over at ${timeOf(since)}`, action: 'Take it back' };
  // Whoever has gone leaves the match to the next who presses a key; nothing needs to be asked.
  return isHere(by.id) ? { text: `${by.name} is scoring`, action: 'Take over' } : null;
};

/** Whether a key that is pressed says by itself who scores from now on: nobody has said so, or they are gone. */
export const isUnclaimed = ({ by }: Scoring, others: readonly Scorer[], ownId: string): boolean =>
  by === null || (by.id !== ownId && !others.some(({ id }) => id === by.id));
