import type { Scorer } from '@scoreline/live';
import type { Scoring } from '@scoreline/protocol';
import * as messages from '../messages.ts';

/** What is said about who scores, and what the one tap beside it is called where there is one. */
export interface ScorerMessage {
  readonly text: string;
  readonly action: string | null;
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
        ? messages.youTookOver(from.name, timeOf(since))
        : messages.YOU_ARE_SCORING;
    return { text, action: null };
  }
  if (from?.id === ownId)
    return { text: messages.tookOver(by.name, timeOf(since)), action: messages.TAKE_BACK };
  // Whoever has gone leaves the match to the next who presses a key; nothing needs to be asked.
  return isHere(by.id) ? { text: messages.isScoring(by.name), action: messages.TAKE_OVER } : null;
};

/** Whether a key that is pressed says by itself who scores from now on: nobody has said so, or they are gone. */
export const isUnclaimed = ({ by }: Scoring, others: readonly Scorer[], ownId: string): boolean =>
  by === null || (by.id !== ownId && !others.some(({ id }) => id === by.id));
