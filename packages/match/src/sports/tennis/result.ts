import { type Refusal, refuse } from '../../core/refusal.ts';
import { leader, other, type PerSide, type Side } from '../../core/side.ts';
import type { TennisRules } from './options.ts';
import { hasWon, isDecider, matchWinner, setsWon } from './score.ts';
import type { TennisResult, TennisSet, TennisState } from './types.ts';

/** TN-09: each set ends as its rules let it, and the last one decides the match, or is the one in which a side retired. */
export const checkTennisResult = (rules: TennisRules, result: TennisResult): Refusal | null => {
  const { retired } = result;
  const sets = finishedSets(rules, result);
  for (const [index, set] of sets.entries()) {
    const before = sets.slice(0, index);
    const number = index + 1;
    if (matchWinner(rules, before) !== null)
      return refuse('TN-09', `The match was over before set ${number}.`);
    const finalSet = isDecider(rules, before) ? rules.finalSet : 'tieBreak';
    const winner = leader(set);
    if (winner === null) return refuse('TN-09', `Set ${number} has no winner.`);
    if (!isPossible(set, winner, finalSet))
      return refuse('TN-09', `Set ${number} cannot end ${set.home}-${set.away}${inBrackets(set)}.`);
  }
  const winner = matchWinner(rules, sets);
  // A set that was left unfinished comes after those that were played, and not after the last.
  if (retired !== undefined)
    return winner === null ? null : refuse('TN-09', 'Nobody retires from a match that is over.');
  return winner === null
    ? refuse('TN-09', `Nobody has won the ${(rules.bestOf + 1) / 2} sets that win the match.`)
    : null;
};

/** Without the set in which a side retired. */
const finishedSets = (rules: TennisRules, { sets, retired }: TennisResult): TennisResult['sets'] => {
  const last = sets.at(-1);
  const before = sets.slice(0, -1);
  if (retired === undefined || last === undefined) return sets;
  return isUnfinished(last, isDecider(rules, before) ? rules.finalSet : 'tieBreak') ? before : sets;
};

/** Whether a set may stand so while it is played. Of a match tie-break only its points are known. */
const isUnfinished = (set: TennisSet, ending: TennisRules['finalSet']): boolean => {
  const [less = 0, more = 0] = [set.home, set.away].toSorted((a, b) => a - b);
  if (ending === 'matchTieBreak') return more === 0;
  const isTieBreakOn = set.tieBreak === undefined || (less === 6 && more === 6);
  if (!isTieBreakOn) return false;
  if (more < 6) return true;
  return ending === 'advantage' ? more - less <= 1 : more === 6 && less >= 5;
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
export const applyTennisResult = (state: TennisState, result: TennisResult): TennisState => {
  const { sets, retired } = result;
  const { rules } = state.setup;
  if (retired === undefined)
    return {
      ...state,
      status: 'ended',
      score: setsWon(sets),
      resultOnly: true,
      outcome: { winner: matchWinner(rules, sets), decidedBy: 'normal' },
      detail: { ...state.detail, sets },
    };
  const finished = finishedSets(rules, result);
  const open = sets[finished.length];
  return {
    ...state,
    status: 'retired',
    score: setsWon(finished),
    resultOnly: true,
    outcome: { winner: other(retired), decidedBy: 'retirement' },
    detail: {
      ...state.detail,
      sets: finished,
      ...(open === undefined
        ? {}
        : {
            games: { home: open.home, away: open.away },
            ...(open.tieBreak === undefined ? {} : { points: open.tieBreak, playing: 'tieBreak' as const }),
          }),
    },
  };
};
