import { toKey } from '@scoreline/protocol/names';
import { findNationalTeam } from '../facts/national-teams.ts';
import type { Participant } from '../matchday/shape.ts';

/** `Liverpool FC` is Liverpool in a narrow column. */
const shorten = (name: string): string => name.replace(/^AFC |( A?FC)$/g, '').trim();

/** A team as one participant, the same under every name a source may have for it. */
export const toTeam = (name: string, codes: ReadonlyMap<string, string> = new Map()): Participant => {
  const nation = findNationalTeam(name);
  if (nation !== undefined)
    return {
      key: toKey(nation.name),
      name: nation.name,
      code: codes.get(name) ?? nation.code,
      colour: nation.colour,
    };
  const code = codes.get(name);
  const short = shorten(name);
  return {
    key: toKey(name),
    name,
    ...(short !== '' && short !== name ? { short } : {}),
    ...(code === undefined ? {} : { code }),
  };
};
