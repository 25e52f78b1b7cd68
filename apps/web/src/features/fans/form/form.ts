import { formOf, isOver, leader } from '@scoreline/match';
import type { BoardMatch } from '@scoreline/protocol';
import { hasScore } from '../score/score-text.ts';

/** One match of a team's form. */
export interface FormMatch {
  readonly entry: BoardMatch;
  readonly result: 'W' | 'D' | 'L';
}

/** How a team's matches that are over went, in their order; a shoot-out decides who went on and not the match. */
export const formIn = (matches: readonly BoardMatch[], teamId: string): FormMatch[] =>
  matches
    .filter(({ summary }) => isOver(summary.status) && hasScore(summary) && summary.status !== 'abandoned')
    .map((entry) => {
      const side = entry.match.home.id === teamId ? 'home' : 'away';
      const { result: how, score } = entry.summary;
      // Who retired has lost, whatever the score.
      const decided =
        how !== null && leader(score) === null && how.decidedBy === 'retirement' ? how.winner : null;
      const result = decided === null ? formOf(score, side) : decided === side ? 'W' : 'L';
      return { entry, result };
    });
