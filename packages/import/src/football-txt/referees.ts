import type { Referee } from '../matchday/football.ts';
import { Fault } from './fault.ts';
import { toName } from './names.ts';

const REFEREE = /^([^()]+?)\s+\(([A-Z]{3})\)$/u;

/** Reads `Szymon MARCINIAK (POL), …`; the first one has the whistle. Throws a {@link Fault}. */
export const readReferees = (text: string): Referee[] => {
  let at = 0;
  return text.split(',').map((part) => {
    const found = REFEREE.exec(part.trim());
    const start = at;
    at += part.length + 1;
    if (found?.[1] === undefined || found[2] === undefined)
      throw new Fault(
        start,
        `"${part.trim()}" is no referee.`,
        'Write Szymon MARCINIAK (POL), one after another.',
      );
    return { name: toName(found[1]), country: found[2] };
  });
};
