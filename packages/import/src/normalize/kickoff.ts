import type { KickoffIs } from '../matchday/shape.ts';

export interface LocalTime {
  /** `2022-11-20`. */
  readonly date: string;
  /** `19:00`. */
  readonly time?: string;
  /** `UTC+3`, `UTC-6`, `UTC+5:30`, `UTC`. */
  readonly offset?: string;
}

const OFFSET = /^UTC(?:([+-])(\d{1,2})(?::(\d{2}))?)?$/;

/** Minutes ahead of UTC, or null if this is no offset. */
export const readOffset = (text: string): number | null => {
  const found = OFFSET.exec(text);
  if (found === null) return null;
  const minutes = Number(found[2] ?? 0) * 60 + Number(found[3] ?? 0);
  return minutes > 14 * 60 ? null : found[1] === '-' ? -minutes : minutes;
};

/** Minutes a zone is ahead of UTC at an instant, summer time included. */
const zoneOffset = (zone: string, at: number): number => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(at);
  const read = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((p) => p.type === type)?.value);
  const local = Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'));
  return Math.round((local - at) / 60_000);
};

/** Where clocks go forward or back, they do so by no more than this. */
const LONGEST_SHIFT = 3 * 60 * 60_000;

/** The instants at which the clocks of a zone show this: none where they go forward over it, two where they go back. */
const instantsShowing = (wall: number, zone: string): readonly number[] => {
  const offsets = [wall - LONGEST_SHIFT, wall + LONGEST_SHIFT].map((near) =>
    zoneOffset(zone, near - zoneOffset(zone, near) * 60_000),
  );
  return [...new Set(offsets)]
    .map((minutes) => wall - minutes * 60_000)
    .filter((at) => at + zoneOffset(zone, at) * 60_000 === wall)
    .toSorted((a, b) => a - b);
};

/** How often the clocks of `zone` show this time of this day: 1, or 0 or 2 where they change. */
export const timesShown = (
  { date, time }: Required<Pick<LocalTime, 'date' | 'time'>>,
  zone: string,
): number => instantsShowing(Date.parse(`${date}T${time}:00Z`), zone).length;

const write = (at: number): string => new Date(at).toISOString().replace('.000Z', 'Z');

/**
 * The kick-off in UTC. A time without an offset is taken in `zone`, the competition's own; without one it is
 * taken as UTC; without a time it is noon UTC of the day. Null if date, time or offset are none.
 */
export const toKickoff = (
  local: LocalTime,
  zone: string | undefined,
): { at: string; is: KickoffIs } | null => {
  const wall = Date.parse(`${local.date}T${local.time ?? '12:00'}:00Z`);
  if (Number.isNaN(wall) || write(wall).slice(0, 10) !== local.date) return null;
  if (local.time === undefined) return { at: write(wall), is: 'dateOnly' };
  if (local.offset !== undefined) {
    const minutes = readOffset(local.offset);
    return minutes === null ? null : { at: write(wall - minutes * 60_000), is: 'exact' };
  }
  if (zone === undefined) return { at: write(wall), is: 'utcAssumed' };
  const near = wall - zoneOffset(zone, wall) * 60_000;
  return { at: write(wall - zoneOffset(zone, near) * 60_000), is: 'competitionZone' };
};
