import type { Minute, Position, Side } from '@scoreline/match';
import type { Card, Incident, Lineup, Player, Substitution } from '../matchday/football.ts';
import { readMinute } from '../matchday/minute.ts';
import { Fault } from './fault.ts';
import { toName } from './names.ts';

const CARD_MARKS: Readonly<Record<string, Card['card']>> = { Y: 'yellow', 'Y/R': 'secondYellow', R: 'red' };

interface Booking {
  readonly card: Card['card'];
  readonly minute: Minute;
}

/** Somebody in a line-up, what he was shown, and who came on for him, nested as often as it happened. */
interface Named {
  readonly name: string;
  readonly isCaptain: boolean;
  readonly bookings: readonly Booking[];
  readonly replacement: { readonly minute: Minute; readonly by: Named } | null;
}

/** Reads from `text` and moves on. */
interface Cursor {
  readonly text: string;
  at: number;
}

const take = (cursor: Cursor, pattern: RegExp): RegExpExecArray | null => {
  const sticky = new RegExp(pattern.source, 'uy');
  sticky.lastIndex = cursor.at;
  const found = sticky.exec(cursor.text);
  if (found !== null) cursor.at = sticky.lastIndex;
  return found;
};

const NAME = /\s*([^[\](),;]+?)(?=\s*[[(),;]|\s+-(?:\s|$)|\s*$)/;

const readBooking = (cursor: Cursor): Booking | 'captain' | null => {
  const at = cursor.at;
  const mark = take(cursor, /\s*\[([^\]]*)\]/)?.[1];
  if (mark === undefined) {
    if (take(cursor, /\s*\[/) !== null)
      throw new Fault(at, 'A bracket is not closed.', "Write [c], [Y 68'], [Y/R 90'] or [R 90+2'].");
    return null;
  }
  if (mark === 'c') return 'captain';
  const [sign = '', when = ''] = mark.split(/\s+/);
  const card = CARD_MARKS[sign];
  const minute = readMinute(when);
  if (card === undefined || minute === null)
    throw new Fault(at, `[${mark}] is not known.`, "Write [c], [Y 68'], [Y/R 90'] or [R 90+2'].");
  return { card, minute };
};

const readReplacement = (cursor: Cursor): Named['replacement'] => {
  const at = cursor.at;
  const minute = readMinute(take(cursor, /\s*\((\d+(?:\+\d+)?'?)\s/)?.[1] ?? '');
  if (minute === null) {
    if (take(cursor, /\s*\(/) !== null)
      throw new Fault(
        at,
        'A bracket does not begin with a minute.',
        "Write (86' Juan FOYTH) for who came on.",
      );
    return null;
  }
  const by = readNamed(cursor);
  if (take(cursor, /\s*\)/) === null)
    throw new Fault(cursor.at, `The bracket of ${by.name} is not closed.`, "Write (86' Juan FOYTH).");
  return { minute, by };
};

const readNamed = (cursor: Cursor): Named => {
  const at = cursor.at;
  const name = take(cursor, NAME)?.[1];
  if (name === undefined)
    throw new Fault(at, 'A name is missing.', 'Separate names by commas, lines by " - ".');
  const bookings: Booking[] = [];
  let isCaptain = false;
  for (let mark = readBooking(cursor); mark !== null; mark = readBooking(cursor))
    if (mark === 'captain') isCaptain = true;
    else bookings.push(mark);
  return { name: toName(name), isCaptain, bookings, replacement: readReplacement(cursor) };
};

/** Names in rows, from the goalkeeper to the forwards. */
const readRows = (text: string): Named[][] => {
  const cursor: Cursor = { text: text.trimEnd(), at: 0 };
  let row: Named[] = [];
  const rows = [row];
  for (;;) {
    row.push(readNamed(cursor));
    if (take(cursor, /\s*$/) !== null) return rows;
    if (take(cursor, /\s*,/) !== null) continue;
    if (take(cursor, /\s+-(?=\s|$)/) === null)
      throw new Fault(
        cursor.at,
        'Something stands where a comma or " - " should.',
        'Separate names by commas, lines by " - ".',
      );
    row = [];
    rows.push(row);
  }
};

/** The first row keeps goal, the second defends, the last attacks; what is between them is midfield. */
const positionOf = (row: number, rows: number): Position =>
  row === 0 ? 'GK' : row === 1 ? 'DF' : row === rows - 1 ? 'FW' : 'MF';

const toPlayer = ({ name, isCaptain }: Named): Player => ({ name, ...(isCaptain ? { captain: true } : {}) });

/** Who came on in this place of the team, in order. */
const replacementsOf = ({ replacement }: Named): Named[] =>
  replacement === null ? [] : [replacement.by, ...replacementsOf(replacement.by)];

const incidentsOf = (side: Side, person: Named): Incident[] => {
  const cards = person.bookings.map(
    ({ card, minute }): Card => ({ type: 'card', minute, side, card, player: person.name }),
  );
  if (person.replacement === null) return cards;
  const { minute, by } = person.replacement;
  const change: Substitution = { type: 'substitution', minute, side, off: person.name, on: by.name };
  return [...cards, change, ...incidentsOf(side, by)];
};

export interface LineupRead {
  readonly lineup: Lineup;
  readonly incidents: readonly Incident[];
}

/**
 * Reads a line-up: `Keeper [c] - Defender [Y 12'] (72' Substitute), Defender - …`. Eleven start, as far as they are known; the bench is
 * only those who came on, for the notation does not name the others. Throws a {@link Fault}.
 */
export const readLineup = (text: string, side: Side): LineupRead => {
  const rows = readRows(text);
  const starters = rows.flat();
  if (starters.length < 7 || starters.length > 11)
    throw new Fault(
      text.length,
      `This line-up has ${starters.length} starters.`,
      'A line-up names seven to eleven.',
    );
  return {
    lineup: {
      starters: rows.flatMap((row, index) =>
        row.map((person) => ({ ...toPlayer(person), position: positionOf(index, rows.length) })),
      ),
      substitutes: starters.flatMap(replacementsOf).map(toPlayer),
    },
    incidents: starters.flatMap((person) => incidentsOf(side, person)),
  };
};
