import { charactersOf } from '@scoreline/protocol/names';
import type { Db } from '../database/open.ts';

const LETTER = /[\p{L}\p{N}\p{Emoji_Presentation}]/u;
/** Georgian has capitals that few fonts have, and nobody writes a name with. */
const WITHOUT_CAPITALS = /\p{Script=Georgian}/u;

const capital = (letter: string): string => (WITHOUT_CAPITALS.test(letter) ? letter : letter.toUpperCase());
const lettersOf = (word: string): string[] =>
  charactersOf(word)
    .filter((character) => LETTER.test(character))
    .map(capital);

/** What a scoreboard may call a team, the best first: made of its name's own letters, two to four of them. */
export const codesFor = (name: string): string[] => {
  const words = name
    .split(/\s+/)
    .map(lettersOf)
    .filter((word) => word.length > 0);
  const letters = words.flat();
  // A name of signs alone is called by them.
  if (letters.length === 0) return [charactersOf(name).slice(0, 3).join('')];
  const [first = '', second = ''] = letters;
  const start = letters.slice(0, 3).join('');
  const initials = words.map(([initial]) => initial).join('');
  const isShort = words.length <= 4 && /^\P{N}{2,}$/u.test(initials);
  return [
    ...new Set([
      start,
      ...(isShort && words.length > 2 ? [initials] : []),
      ...(isShort ? [`${first}${second}${words.at(-1)?.[0]}`, initials] : []),
      ...letters.slice(3).map((letter) => `${first}${second}${letter}`),
      ...letters.slice(2).map((letter, index) => `${first}${letter}${letters[index + 3] ?? ''}`),
      ...Array.from({ length: 8 }, (_, index) => `${first}${second}${index + 2}`),
      ...Array.from({ length: 8 }, (_, index) => `${start}${index + 2}`),
    ]),
  ];
};

/** The best code that no other team has; where all are taken, one that others have too. */
export const freeCode = async (db: Db, name: string): Promise<string> => {
  const codes = codesFor(name);
  const rows = await db
    .selectFrom('team')
    .select('code')
    .where('archivedAt', 'is', null)
    .where('code', 'in', codes)
    .execute();
  const taken = new Set(rows.map(({ code }) => code));
  return codes.find((code) => !taken.has(code)) ?? codes[0] ?? name.slice(0, 3);
};
