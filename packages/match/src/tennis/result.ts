import { type Refusal, refuse } from '../refusal.ts';
import type { TennisResult } from '../result.ts';
import type { TennisRules } from '../setup.ts';
import { leader } from '../side.ts';
import type { TennisState } from '../state.ts';
import { isDecider, matchWinner, setsWon } from './score.ts';

/** TN-09: each set has a winner with enough games, and the last one decides the match. */
export const checkTennisResult = (rules: TennisRules, { sets }: TennisResult): Refusal | null => {
  for (const [index, set] of sets.entries()) {
    const number = index + 1;
    const winner = leader(set);
    if (winner === null) return refuse('TN-09', `Set ${number} has no winner.`);
    if (matchWinner(rules, sets.slice(0, index)) !== null)
      return refuse('TN-09', `The match was over before set ${number}.`);
    const deciderAsTieBreak = isDecider(rules, sets.slice(0, index)) && rules.finalSet === 'matchTieBreak';
    if (!deciderAsTieBreak && set[winner] < 6)
      return refuse('TN-09', `A set is won with six games, set ${number} is not.`);
  }
  return matchWinner(rules, sets) === null
    ? refuse('TN-09', `Nobody has won the ${(rules.bestOf + 1) / 2} sets that win the match.`)
    : null;
};

export const applyTennisResult = (state: TennisState, { sets }: TennisResult): TennisState => ({
  ...state,
  status: 'ended',
  score: setsWon(sets),
  resultOnly: true,
  outcome: { winner: matchWinner(state.setup.rules, sets), by: 'score' },
  detail: { ...state.detail, sets },
});
