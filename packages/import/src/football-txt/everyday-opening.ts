import { ZONE_NAMES } from '../facts/zone-names.ts';
import { readLeadingDate } from './everyday-date.ts';
import { type EverydayMatch, readEverydayMatch } from './everyday-match.ts';

/** What stands in a line before the teams, or alone. */
export interface Opening {
  readonly number?: number;
  /** `2023-08-11`. */
  readonly date?: string;
  /** `19:00`, and `UTC+2` where the line says so. */
  readonly time?: string;
  readonly offset?: string;
  readonly place?: string;
}

const NUMBER = /^\((\d+)\)\s+/;
const TIME =
  /^(\d{1,2})[.:h](\d{2})(?:\s+(UTC[+-]\d{1,2}(?::\d{2})?|GMT|UTC|WES?T|BST|CES?T|EES?T|MSK))?(?=[\s,]|$)[\s,]*(?:\(\d{1,2}[.:]\d{2}[^)]*\)\s*)?/;
/** The ground before the teams, set apart from them by a gap. */
const PLACE_BEFORE = /^@\s*(\S.*?)\s{2,}(\S.*)$/;
const PLACE = /^@\s*(\S.*)$/;

export interface LineRead {
  readonly opening: Opening;
  /** Null where the line has nothing behind its opening. */
  readonly match: EverydayMatch | null;
}

/**
 * Reads a line that is a match, or that says when and where the next one is: number, date, time and place in any order,
 * and then the teams. Null for any other line. `after` is the date of the match before.
 */
export const readOpening = (
  text: string,
  years: readonly number[],
  after: string | null,
): LineRead | null => {
  let rest = text.trim();
  let opening: Opening = {};
  for (;;) {
    const number = opening.number === undefined ? NUMBER.exec(rest) : null;
    if (number !== null) {
      opening = { ...opening, number: Number(number[1]) };
      rest = rest.slice(number[0].length).trim();
      continue;
    }
    const dated = opening.date === undefined ? readLeadingDate(rest, years, after) : null;
    if (dated !== null) {
      opening = { ...opening, date: dated.date };
      rest = rest.slice(dated.length).replace(/^[\s,]+/, '');
      continue;
    }
    const timed = opening.time === undefined ? TIME.exec(rest) : null;
    if (timed !== null && Number(timed[1]) < 24 && Number(timed[2]) < 60) {
      const [whole, hour = '', minute = '', zone] = timed;
      const offset = zone === undefined ? undefined : (ZONE_NAMES[zone] ?? zone);
      opening = { ...opening, time: `${hour.padStart(2, '0')}:${minute}`, ...(offset && { offset }) };
      rest = rest.slice(whole.length).trim();
      continue;
    }
    break;
  }
  const before = PLACE_BEFORE.exec(rest);
  if (before?.[1] !== undefined && before[2] !== undefined) {
    const match = readEverydayMatch(before[2]);
    if (match !== null) return { opening: { ...opening, place: before[1].trim() }, match };
  }
  const isWhen = opening.date !== undefined || opening.time !== undefined;
  const place = PLACE.exec(rest)?.[1];
  if (place !== undefined)
    return isWhen ? { opening: { ...opening, place: place.trim() }, match: null } : null;
  if (rest === '') return isWhen ? { opening, match: null } : null;
  const match = readEverydayMatch(rest);
  return match === null ? null : { opening, match };
};
