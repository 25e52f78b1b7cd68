import { other, type Side } from '@scoreline/match';
import type { Kick } from '../matchday/football.ts';
import type { Pair } from '../matchday/shape.ts';
import { Fault } from './fault.ts';
import { toName } from './names.ts';

interface Listed {
  readonly player: string;
  /** The score after the kick; null when it was missed. */
  readonly score: Pair | null;
  readonly at: number;
}

const KICK = /^(?:(\d+)-(\d+)\s+)?([^()\d]+?)(\s+\((?:missed|saved|post|bar)\))?$/u;
const FORM = 'Write 1-0 Lionel MESSI for a kick that went in, Kingsley COMAN (missed) for one that did not.';

const list = (text: string): Listed[] => {
  let at = 0;
  return text.split(',').map((part) => {
    const found = KICK.exec(part.trim());
    const start = at;
    at += part.length + 1;
    const isScored = found?.[1] !== undefined;
    if (found?.[3] === undefined || isScored === (found[4] !== undefined))
      throw new Fault(start, `"${part.trim()}" is no kick.`, FORM);
    return {
      player: toName(found[3]),
      score: isScored ? [Number(found[1]), Number(found[2])] : null,
      at: start,
    };
  });
};

/** Sides take turns, so the first kick that went in says who began. */
const whoBegan = (kicks: readonly Listed[]): Side => {
  const index = kicks.findIndex((kick) => kick.score !== null);
  const scorer: Side = (kicks[index]?.score?.[0] ?? 1) > 0 ? 'home' : 'away';
  return index % 2 === 0 ? scorer : other(scorer);
};

/** Reads the kicks of a shoot-out in order. `result` is what the score line says. Throws a {@link Fault}. */
export const readKicks = (text: string, result: Pair | undefined): Kick[] => {
  const kicks = list(text);
  const began = whoBegan(kicks);
  const sum: Record<Side, number> = { home: 0, away: 0 };
  const read = kicks.map(({ player, score, at }, index): Kick => {
    const side = index % 2 === 0 ? began : other(began);
    if (score !== null) {
      sum[side] += 1;
      if (score[0] !== sum.home || score[1] !== sum.away)
        throw new Fault(
          at,
          `After ${player}'s kick the score would be ${sum.home}-${sum.away}, not ${score.join('-')}.`,
          'List every kick in the order taken; the sides take turns.',
        );
    }
    return { type: 'kick', side, scored: score !== null, player };
  });
  if (result === undefined || result[0] !== sum.home || result[1] !== sum.away)
    throw new Fault(
      text.length,
      `The kicks add up to ${sum.home}-${sum.away} but the score line says ${result?.join('-') ?? 'nothing of them'}.`,
      'List every kick; the score line ends in "4-2 pen.".',
    );
  return read;
};
