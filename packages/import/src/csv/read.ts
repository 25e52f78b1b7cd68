import { toKey } from '@scoreline/protocol/names';
import Papa from 'papaparse';
import { matchKey } from '../normalize/keys.ts';
import { type LocalTime, timesShown, toKickoff } from '../normalize/kickoff.ts';
import { type Column, NEEDED, readColumns } from './columns.ts';

/** A row as it was read. */
export interface CsvMatch {
  /** Its first line in the file, from 1. */
  readonly line: number;
  /** Of the match in its competition: the same whenever the same row is read again, wherever its date has moved. */
  readonly key: string;
  readonly home: string;
  readonly away: string;
  /** `2026-08-15T14:00:00Z`. */
  readonly kickoffAt: string;
  readonly round: string;
  /** Whether the row says one: where none does, the same two teams may meet more than once. */
  readonly hasRound: boolean;
  /** `19:30`, as the row has it. */
  readonly time: string;
  readonly stage: string;
  readonly group?: string;
  readonly venue?: string;
  readonly score?: readonly [home: number, away: number];
}

export interface CsvFault {
  readonly line: number;
  /** The row as it stands in the file, shortened. */
  readonly text: string;
  /** What is wrong and what would be right. */
  readonly reason: string;
}

export interface CsvFile {
  readonly matches: readonly CsvMatch[];
  readonly faults: readonly CsvFault[];
  /** Headings whose cells are not read. */
  readonly unread: readonly string[];
}

const LONGEST_NAME = 80;
const SHOWN = 100;

const dateOf = (text: string): string | null => {
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  if (german === null) return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null;
  const [, day = '', month = '', year = ''] = german;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

const timeOf = (text: string): (Required<Pick<LocalTime, 'time'>> & Pick<LocalTime, 'offset'>) | null => {
  const read = /^([01]?\d|2[0-3])[:.]([0-5]\d)(?::00)?(?:\s+(UTC(?:[+-]\d{1,2}(?::\d{2})?)?))?$/.exec(text);
  if (read === null) return null;
  const [, hour = '', minute = '', offset] = read;
  return { time: `${hour.padStart(2, '0')}:${minute}`, ...(offset === undefined ? {} : { offset }) };
};

const scoreOf = (text: string): readonly [number, number] | null => {
  const read = /^(\d{1,3})\s*[-–:]\s*(\d{1,3})$/.exec(text);
  return read === null ? null : [Number(read[1]), Number(read[2])];
};

/** What is wrong with a time that the clocks of `zone` skip, or show twice, on the day on which they change. */
const clocksChange = (date: string, time: string, zone: string): string | null => {
  const times = timesShown({ date, time }, zone);
  if (times === 1) return null;
  return times === 0
    ? `There is no ${time} on ${date} in ${zone}: the clocks go forward. Write a time that there is, or one with its offset: ${time} UTC+1.`
    : `${time} comes twice on ${date} in ${zone}: the clocks go back. Write it with its offset: ${time} UTC+1.`;
};

/** Where no row says a round, a match is told from others of the same two teams by its day. */
const keyOf = ({
  round,
  home,
  away,
  group,
  date,
  hasRound,
}: {
  readonly round: string;
  readonly home: string;
  readonly away: string;
  readonly group: string;
  readonly date: string;
  readonly hasRound: boolean;
}): string => {
  const key = matchKey({ round, home, away, ...(group === '' ? {} : { group }) });
  return hasRound ? key : `${key}-${date}`;
};

type Cells = (column: Column) => string;

/** A row's match, or what is wrong with it. `zone` is the IANA zone of times without an offset of their own. */
const readRow = (line: number, cell: Cells, zone: string): CsvMatch | string => {
  for (const column of NEEDED) if (cell(column) === '') return `There is no ${column}.`;
  const [home, away] = [cell('home'), cell('away')];
  for (const name of [home, away]) {
    if (name.length > LONGEST_NAME) return `A name has at most ${LONGEST_NAME} characters.`;
    if (toKey(name) === '')
      return `"${name}" is no name that can be told apart: it needs a letter or a digit.`;
  }
  if (toKey(home) === toKey(away)) return `${home} plays itself. Home and away are two teams.`;
  const date = dateOf(cell('date'));
  if (date === null)
    return /^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(cell('date'))
      ? `${cell('date')} can be read in two ways. Write 2026-08-15 or 15.08.2026.`
      : `"${cell('date')}" is no date. Write 2026-08-15 or 15.08.2026.`;
  const time = timeOf(cell('time'));
  if (time === null) return `"${cell('time')}" is no time. Write 19:30, or 19:30 UTC+1.`;
  const kickoff = toKickoff({ date, ...time }, zone);
  if (kickoff === null) return `There is no ${cell('date')} ${cell('time')}.`;
  const change = time.offset === undefined ? clocksChange(date, time.time, zone) : null;
  if (change !== null) return change;
  const score = cell('score') === '' ? undefined : scoreOf(cell('score'));
  if (score === null) return `"${cell('score')}" is no score. Write 2-1, or leave it empty.`;
  const [group, venue] = [cell('group'), cell('venue')];
  const round =
    cell('round') === ''
      ? 'Matchday'
      : /^\d+$/.test(cell('round'))
        ? `Matchday ${cell('round')}`
        : cell('round');
  return {
    line,
    key: keyOf({ round, home, away, group, date, hasRound: cell('round') !== '' }),
    hasRound: cell('round') !== '',
    time: time.time,
    home,
    away,
    kickoffAt: kickoff.at,
    round,
    stage: cell('stage') || (group === '' ? 'League' : 'Group stage'),
    ...(group === '' ? {} : { group }),
    ...(venue === '' ? {} : { venue }),
    ...(score === undefined ? {} : { score }),
  };
};

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
  readonly text: string;
  readonly broken: boolean;
}

/** Papa Parse says where each row ends; a quoted cell may hold line breaks. */
const rowsOf = (text: string): Row[] => {
  const rows: Row[] = [];
  let [from, line] = [0, 1];
  Papa.parse<string[]>(text, {
    delimitersToGuess: [',', ';', '\t', '|'],
    step: ({ data, errors, meta }) => {
      const raw = text.slice(from, meta.cursor);
      const broken = errors.some(({ type }) => type === 'Quotes');
      rows.push({ cells: data.map((cell) => cell.trim()), line, text: raw.trim().slice(0, SHOWN), broken });
      line += raw.split('\n').length - 1;
      from = meta.cursor;
    },
  });
  return rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
};

/** Reads a list of matches in CSV: a heading line, then a match a row. Every row stands for itself; none is lost silently. */
export const readCsv = (text: string, zone: string): CsvFile => {
  const [first, ...rows] = rowsOf(text.replace(/^\uFEFF/, ''));
  if (first === undefined)
    return { matches: [], unread: [], faults: [{ line: 1, text: '', reason: 'The file is empty.' }] };
  const { places, unread, missing } = readColumns(first.cells);
  if (missing.length > 0) {
    const reason = `The first line names the columns; ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing.`;
    return { matches: [], unread, faults: [{ line: first.line, text: first.text, reason }] };
  }
  const matches: CsvMatch[] = [];
  const faults: CsvFault[] = [];
  const seen = new Map<string, number>();
  for (const { cells, line, text: raw, broken } of rows) {
    const cell: Cells = (column) => cells[places.get(column) ?? -1] ?? '';
    const row = broken
      ? 'A quotation mark is not closed, or stands inside a cell.'
      : readRow(line, cell, zone);
    // Twice on one day, the later of two is told apart by its time.
    const read =
      typeof row === 'string' || row.hasRound || !seen.has(row.key)
        ? row
        : { ...row, key: `${row.key}-${row.time.replace(':', '')}` };
    const before = typeof read === 'string' ? undefined : seen.get(read.key);
    if (typeof read === 'string') faults.push({ line, text: raw, reason: read });
    else if (before !== undefined)
      faults.push({
        line,
        text: raw,
        reason: `The same match is on line ${before}: same teams, same ${read.hasRound ? 'round' : 'day and time'}.`,
      });
    else {
      seen.set(read.key, line);
      matches.push(read);
    }
  }
  return { matches, faults, unread };
};
