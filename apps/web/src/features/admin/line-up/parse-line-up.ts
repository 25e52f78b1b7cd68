import { type LineupPlayer, POSITIONS, type Position } from '@scoreline/match';
import * as messages from './messages.ts';

const STARTERS = 11;
const MAX_NAME = 80;

export interface ParsedLineUp {
  readonly starters: readonly LineupPlayer[];
  readonly bench: readonly LineupPlayer[];
  /** What could not be read, each with its line number from 1. */
  readonly faults: readonly { readonly line: number; readonly message: string }[];
}

/**
 * Reads a pasted list, a player a line: `9 Name`, `1 Name (GK)`, `10. Name (c)`, `Name`. The first 11 start, unless
 * a line such as "Substitutes:" says earlier where the bench begins. Ids are made from the shirt number or the
 * place in the list, so the same list pasted again names the same players.
 */
export const parseLineUp = (pasted: string): ParsedLineUp => {
  const starters: LineupPlayer[] = [];
  const bench: LineupPlayer[] = [];
  const faults: { line: number; message: string }[] = [];
  let isBench = false;
  for (const [index, raw] of pasted.split(/\r\n|\r|\n/).entries()) {
    const text = raw.replaceAll(/\s+/g, ' ').trim();
    if (text === '') continue;
    if (BENCH_HEADING.test(text)) {
      isBench = true;
      continue;
    }
    const read = readPlayer(text, starters.length + bench.length + 1);
    if (typeof read === 'string') faults.push({ line: index + 1, message: read });
    else if (isWorn([...starters, ...bench], read))
      faults.push({ line: index + 1, message: messages.sameNumber(read.number ?? 0) });
    else if (isBench || starters.length >= STARTERS) bench.push(read);
    else starters.push(read);
  }
  return { starters, bench, faults };
};

const BENCH_HEADING = /^(substitutes|subs|bench|reserves)\b:?$/i;
const NUMBER = /^#?(\d{1,3})(?:\s*[.):–-]\s*|\s+)/;
const MARK = /\s*[([]\s*([\p{L}]{1,7})\s*[)\]]\s*/giu;

const readPlayer = (text: string, place: number): LineupPlayer | string => {
  const shirt = NUMBER.exec(text)?.[1];
  const number = shirt === undefined ? undefined : Number(shirt);
  if (number !== undefined && (number < 1 || number > 99)) return messages.wrongNumber(number);
  let captain = false;
  let position: Position | undefined;
  const marked = text.replace(NUMBER, '').replaceAll(MARK, (whole, mark: string) => {
    if (/^(c|captain)$/i.test(mark)) captain = true;
    else {
      const found = positionOf(mark);
      if (found === undefined) return whole;
      position = found;
    }
    return ' ';
  });
  const [first, ...rest] = marked.trim().split(' ');
  const leading = first === undefined || rest.length === 0 ? undefined : bareMark(first);
  const last = rest.at(-1);
  const trailing =
    last === undefined || (leading !== undefined && rest.length === 1) ? undefined : bareMark(last);
  position ??= leading ?? trailing;
  const words = marked.trim().split(' ');
  const name = words
    .slice(leading === undefined ? 0 : 1, trailing === undefined ? words.length : -1)
    .join(' ');
  if (!/\p{L}/u.test(name)) return messages.NO_NAME;
  if (name.length > MAX_NAME) return messages.nameTooLong(MAX_NAME);
  return {
    id: number === undefined ? `p${place}` : `n${number}`,
    name,
    ...(number === undefined ? {} : { number }),
    ...(position === undefined ? {} : { position }),
    ...(captain ? { captain } : {}),
  };
};

const isWorn = (players: readonly LineupPlayer[], { number }: LineupPlayer): boolean =>
  number !== undefined && players.some((player) => player.number === number);

const positionOf = (mark: string): Position | undefined =>
  POSITIONS.find((position) => position === mark.toUpperCase());

/** Outside brackets only capitals are a position, so that nobody called "Gk" or "Df" loses a name. */
const bareMark = (word: string): Position | undefined => POSITIONS.find((position) => position === word);
