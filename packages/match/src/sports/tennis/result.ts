import { type Refusal, refuse } from '../../core/refusal.ts';
import { leader, other, type PerSide, type Side } from '../../core/side.ts';
import type { TennisRules } from './options.ts';
import { hasWon, isDecider, matchWinner, setsWon } from './score.ts';
import type { TennisResult, TennisSet, TennisState } from './types.ts';

/** TN-09: each set ends as its rules let it, and the last one decides the match. */
export const checkTennisResult = (rules: TennisRules, { sets }: TennisResult): Refusal | null => {
  for (const [index, set] of sets.entries()) {
    const before = sets.slice(0, index);
    const number = index + 1;
    if (matchWinner(rules, before) !== null)
      return refuse('TN-09', `The match was over before set ${number}.`);
    const winner = leader(set);
    if (winner === null) return refuse('TN-09', `Set ${number} has no winner.`);
    const finalSet = isDecider(rules, before) ? rules.finalSet : 'tieBreak';
    if (!isPossible(set, winner, finalSet))
      return refuse('TN-09', `Set ${number} cannot end ${set.home}-${set.away}${inBrackets(set)}.`);
  }
  return matchWinner(rules, sets) === null
    ? refuse('TN-09', `Nobody has won the ${(rules.bestOf + 1) / 2} sets that win the match.`)
    : null;
};

const isPossible = (set: TennisSet, winner: Side, ending: TennisRules['finalSet']): boolean => {
  const won = set[winner];
  const lost = set[other(winner)];
  switch (ending) {
    case 'matchTieBreak':
      return won === 1 && lost === 0 && isTieBreak(set.tieBreak, winner, 10);
    case 'advantage':
      return set.tieBreak === undefined && ((won === 6 && lost <= 4) || (won > 6 && won - lost === 2));
    case 'tieBreak':
    case 'tieBreak10':
      if (won === 7 && lost === 6) return isTieBreak(set.tieBreak, winner, ending === 'tieBreak' ? 7 : 10);
      return set.tieBreak === undefined && ((won === 6 && lost <= 4) || (won === 7 && lost === 5));
    default:
      return ending satisfies never;
  }
};

/** Its points may be unknown; known, they end as soon as `winner` has `target` of them and leads by two. */
const isTieBreak = (points: PerSide<number> | undefined, winner: Side, target: number): boolean =>
  points === undefined ||
  (hasWon(points, winner, target) &&
    (points[winner] === target || points[winner] - points[other(winner)] === 2));

const inBrackets = ({ tieBreak }: TennisSet): string =>
  tieBreak === undefined ? '' : ` (${tieBreak.home}-${tieBreak.away})`;

/** The state of a match of which only the result is known. */
export const applyTennisResult = (state: TennisState, { sets }: TennisResult): TennisState => ({
  ...state,
  status: 'ended',
  score: setsWon(sets),
  resultOnly: true,
  outcome: { winner: matchWinner(state.setup.rules, sets), decidedBy: 'normal' },
  detail: { ...state.detail, sets },
});
