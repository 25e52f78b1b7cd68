import * as messages from './messages.ts';

const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;

export interface CountdownText {
  /** `in 25 min`, `in 3 h`, for the column that has little room. */
  readonly short: string;
  /** `in 2 h 5 min` */
  readonly full: string;
}

/** How long until a kick-off that is less than a day away; null when it is further off, or should have been. */
export const countdown = (kickoffAt: number, now: number): CountdownText | null => {
  const minutes = Math.ceil((kickoffAt - now) / MINUTE);
  if (minutes <= 0 || minutes >= DAY_MINUTES) return null;
  if (minutes < 60) return { short: messages.inMinutes(minutes), full: messages.inMinutes(minutes) };
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  // An hour and 59 minutes are two hours sooner than one.
  return {
    short: messages.inHours(Math.round(minutes / 60)),
    full: rest === 0 ? messages.inHours(hours) : messages.inHoursAndMinutes(hours, rest),
  };
};
