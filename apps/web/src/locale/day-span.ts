import { addDays, type Day, dayOf } from './day.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * The first instant of a day in a zone. Searched for rather than computed from an offset, because a day may begin
 * at 01:00 where clocks go forward at midnight.
 */
const beginOf = (day: Day, zone: string): number => {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  let before = midnight - 15 * HOUR;
  let after = midnight + 15 * HOUR;
  while (after - before > MINUTE) {
    const middle = before + Math.floor((after - before) / MINUTE / 2) * MINUTE;
    if (dayOf(middle, zone) < day) before = middle;
    else after = middle;
  }
  return after;
};

/** From the day's first instant to the next day's, `to` exclusive: 23 or 25 hours where clocks change. */
export const spanOf = (day: Day, zone: string): { readonly from: number; readonly to: number } => ({
  from: beginOf(day, zone),
  to: beginOf(addDays(day, 1), zone),
});
