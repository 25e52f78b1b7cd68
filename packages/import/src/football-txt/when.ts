import type { LocalTime } from '../normalize/kickoff.ts';
import { Fault } from './fault.ts';
import { readDate } from './header.ts';

export interface When {
  readonly local: LocalTime;
  readonly venue?: string;
  readonly attendance?: number;
}

const WHEN =
  /^\[?(\w{3} \w{3}[ /]\d{1,2}(?: \d{4})?)\]?(?:\s+(\d{1,2}:\d{2})(?:\s+(UTC\S*))?)?(?:\s+@\s*(.*))?$/;
const FORM = 'Write Sun Nov 20 19:00 UTC+3 @ Al Bayt Stadium, Al Khor, Att: 67372.';

/** Reads the line over a match: date, time, offset, venue and attendance. Throws a {@link Fault}. */
export const readWhen = (text: string, years: readonly number[]): When => {
  const found = WHEN.exec(text.trim());
  if (found?.[1] === undefined) throw new Fault(0, 'This is no date and place.', FORM);
  const date = readDate(found[1], years);
  if (date === null)
    throw new Fault(0, `${found[1]} is no day of ${years.join(' or ') || 'any year named'}.`, FORM);
  const [venue, count] = (found[4] ?? '').split(/,\s*Att:\s*/);
  if (count !== undefined && !/^\d+$/.test(count))
    throw new Fault(text.length, `"${count}" is no attendance.`, FORM);
  return {
    local: {
      date,
      ...(found[2] === undefined ? {} : { time: found[2].padStart(5, '0') }),
      ...(found[3] === undefined ? {} : { offset: found[3] }),
    },
    ...(venue === undefined || venue === '' ? {} : { venue: venue.trim() }),
    ...(count === undefined ? {} : { attendance: Number(count) }),
  };
};
