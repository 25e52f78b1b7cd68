import { type Refusal, refuse } from '../../core/refusal.ts';
import { other, type PerSide } from '../../core/side.ts';
import type { State } from '../../core/state.ts';
import { isFinish, raceWinner, unitsWon } from '../race/race.ts';
import type { RallySport } from './apply.ts';
import { decided } from './play.ts';
import { isDone, type RallyRules, raceOfSet } from './rules.ts';
import type { RallyResult } from './types.ts';

/** Why a bare result cannot have come about: each set ends as its rules let it, and the last one ends the match. */
export const checkRallyResult = (
  id: string,
  unit: string,
  rules: RallyRules,
  result: RallyResult,
): Refusal | null => {
  const sets = finishedSets(rules, result);
  for (const [index, set] of sets.entries()) {
    const number = index + 1;
    if (isDone(rules, sets.slice(0, index)))
      return refuse(id, `The match was over before ${unit} ${number}.`);
    if (!isFinish(raceOfSet(rules, number), set))
      return refuse(
        id,
        `${sentence(unit)} ${number} cannot end ${set.home}–${set.away}. ${howItEnds(rules, number)}`,
      );
  }
  const isOver = isDone(rules, sets);
  if (result.retired !== undefined)
    return isOver ? refuse(id, 'Nobody retires from a match that is over.') : null;
  if (isOver) return null;
  const needed = rules.playAll ? rules.bestOf : Math.floor(rules.bestOf / 2) + 1;
  return refuse(
    id,
    rules.playAll
      ? `All ${needed} ${unit}s are played; these are ${sets.length}.`
      : `Nobody has won the ${needed} ${unit}s that win the match.`,
  );
};

const sentence = (text: string): string => text.replace(/^./, (letter) => letter.toUpperCase());

const howItEnds = (rules: RallyRules, number: number): string => {
  const { to, clear, cap } = raceOfSet(rules, number);
  const lead = clear > 1 ? `, ${clear} clear` : '';
  return `It goes to ${to}${lead}${cap === null || cap === to ? '' : `, or to ${cap} at most`}.`;
};

/** Without the set in which a side retired. */
const finishedSets = (rules: RallyRules, { sets, retired }: RallyResult): readonly PerSide<number>[] => {
  const last = sets.at(-1);
  if (retired === undefined || last === undefined) return sets;
  return raceWinner(raceOfSet(rules, sets.length), last) === null ? sets.slice(0, -1) : sets;
};

/** The state of a match of which only the result is known. */
export const applyRallyResult = <T extends RallySport>(
  law: Parameters<typeof decided>[0],
  state: State<T>,
  result: RallyResult,
): State<T> => {
  const { rules } = state.setup;
  const sets = finishedSets(rules, result);
  const base = { ...state, resultOnly: true, score: unitsWon(sets) };
  if (result.retired === undefined)
    return {
      ...base,
      status: 'ended',
      outcome: decided(law, rules, sets),
      detail: { ...state.detail, sets },
    };
  const open = result.sets[sets.length];
  return {
    ...base,
    status: 'retired',
    outcome: { winner: other(result.retired), decidedBy: 'retirement' },
    detail: { ...state.detail, sets, ...(open === undefined ? {} : { points: open }) },
  };
};
