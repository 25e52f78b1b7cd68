import { SIDES, type Side } from '@scoreline/match';
import type { Goal } from '../matchday/football.ts';
import { readMinute } from '../matchday/minute.ts';
import type { Pair } from '../matchday/shape.ts';
import { toName } from './names.ts';

const MARK = 'pen(?:alty)?\\.?|p\\.?|o\\.?g\\.?|own goal';
/** `Kane 32'`, `45+1' (pen.)`, `40pen` or `51og`. */
const GOAL = new RegExp(
  `([^\\d'’(),;]*?)\\s*(\\d{1,3}(?:\\+\\d{1,2})?)['’]?\\s*(?:\\((${MARK})\\)|(${MARK})(?![\\p{L}\\p{N}]))?\\s*(?:,|$|(?=[^\\d'’(),;]))`,
  'giyu',
);

const kindOf = (mark: string | undefined): Goal['kind'] =>
  mark === undefined ? 'openPlay' : /^o/i.test(mark) ? 'ownGoal' : 'penalty';

const readList = (text: string, side: Side): Goal[] | null => {
  const goals: Goal[] = [];
  let player = '';
  let at = 0;
  const list = text.trim();
  GOAL.lastIndex = 0;
  while (at < list.length) {
    GOAL.lastIndex = at;
    const found = GOAL.exec(list);
    if (found === null || found[0] === '') return null;
    const minute = readMinute(found[2] ?? '');
    if (found[1]?.trim()) player = toName(found[1]);
    if (minute === null || player === '') return null;
    goals.push({ type: 'goal', minute, side, kind: kindOf(found[3] ?? found[4]), player });
    at = GOAL.lastIndex;
    while (/[\s,]/.test(list[at] ?? '')) at += 1;
  }
  return goals;
};

/** Reads `(Kane 32', 45+1' (pen.); Müller 88')`, in any brackets; null where it cannot be told who scored when. */
export const readEverydayGoals = (text: string, [home, away]: Pair): readonly Goal[] | null => {
  const lists = text
    .trim()
    .replace(/^[[(]|[\])]$/g, '')
    .split(';');
  if (lists.length > 2 || (lists.length === 1 && home > 0 && away > 0)) return null;
  const sides = lists.length === 2 ? SIDES : ([home > 0 ? 'home' : 'away'] as const);
  const read = lists.map((list, index) =>
    /^[\s-]*$/.test(list) ? [] : readList(list, sides[index] ?? 'away'),
  );
  return read.some((goals) => goals === null) ? null : read.flatMap((goals) => goals ?? []);
};
