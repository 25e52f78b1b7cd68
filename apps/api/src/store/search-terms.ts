import { fold } from './ids.ts';

/** What can be searched for by a part of its name. */
export const SEARCHED = ['team', 'player', 'venue'] as const;
export type Searched = (typeof SEARCHED)[number];

/** Where in a name a term begins: at its start, at the start of a later word, or inside a word. */
export const RANKS = [0, 1, 2] as const;

/** More than anybody types before the list has one name left. */
export const LONGEST_TERM = 40;

/** Every ending of a folded name, each with its rank; a part of the name is the beginning of one of them. */
const endings = (folded: string): Map<string, number> => {
  const letters = [...folded];
  const terms = new Map<string, number>();
  for (const [index, letter] of letters.entries()) {
    if (letter === ' ') continue;
    const term = letters.slice(index, index + LONGEST_TERM).join('');
    const rank = index === 0 ? 0 : letters[index - 1] === ' ' ? 1 : 2;
    terms.set(term, Math.min(rank, terms.get(term) ?? rank));
  }
  return terms;
};

/** The rows of the index for one thing under all the names it has, the main one first. */
export const termRows = (kind: Searched, itemId: string, names: readonly string[]) => {
  const terms = new Map<string, number>();
  for (const [index, name] of names.entries())
    for (const [term, rank] of endings(fold(name))) {
      // Another name of it is found too, but after those whose main name begins so.
      const worth = index > 0 && rank === 0 ? 1 : rank;
      terms.set(term, Math.min(worth, terms.get(term) ?? worth));
    }
  return [...terms].map(([term, rank]) => ({ kind, itemId, term, rank }));
};
