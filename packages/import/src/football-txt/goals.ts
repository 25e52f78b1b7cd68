import { SIDES, type Side } from '@scoreline/match';
import type { Goal } from '../matchday/football.ts';
import { readMinute } from '../matchday/minute.ts';
import type { Pair } from '../matchday/shape.ts';
import { Fault } from './fault.ts';
import { toName } from './names.ts';

const KINDS: Readonly<Record<string, Goal['kind']>> = { '': 'openPlay', '(p)': 'penalty', '(og)': 'ownGoal' };
const GOAL = /^(?:(\D*?)\s+)?(\d+(?:\+\d+)?)'\s*(\([a-z]+\))?$/u;

const readList = (text: string, from: number, side: Side): Goal[] => {
  const goals: Goal[] = [];
  let at = from;
  let player = '';
  for (const part of text.split(',')) {
    const found = GOAL.exec(part.trim());
    const minute = readMinute(found?.[2] ?? '');
    const kind = KINDS[found?.[3] ?? ''];
    if (found?.[1] !== undefined) player = toName(found[1]);
    if (minute === null || kind === undefined || player === '')
      throw new Fault(
        at,
        `"${part.trim()}" is no goal.`,
        "Write Harry KANE 54'(p), 90+4' – (p) a penalty, (og) an own goal.",
      );
    goals.push({ type: 'goal', minute, side, kind, player });
    at += part.length + 1;
  }
  return goals;
};

/**
 * Reads `(home scorers; away scorers)`. With only one list and no `;` it is the list of the side that scored.
 * An own goal stands under the side it counts for. Throws a {@link Fault}.
 */
export const readGoals = (text: string, score: Pair): Goal[] => {
  if (!text.startsWith('(') || !text.endsWith(')'))
    throw new Fault(
      text.length,
      'The list of goals is not closed.',
      "Write (Harry KANE 54'; Olivier GIROUD 78').",
    );
  const lists = text.slice(1, -1).split(';');
  if (lists.length > 2)
    throw new Fault(0, 'There are more than two lists of goals.', 'One ";" divides home from away.');
  if (lists.length === 1 && score[0] > 0 && score[1] > 0)
    throw new Fault(
      0,
      'Both sides scored but there is one list of goals.',
      'Put a ";" between home and away.',
    );
  const sides: readonly Side[] = lists.length === 2 ? SIDES : [score[0] > 0 ? 'home' : 'away'];
  const goals: Goal[] = [];
  let from = 1;
  for (const [index, list] of lists.entries()) {
    const side = sides[index] ?? 'away';
    if (list.trim() !== '' && list.trim() !== '-') goals.push(...readList(list, from, side));
    from += list.length + 1;
  }
  return goals;
};
