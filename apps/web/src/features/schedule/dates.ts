import { fromLocalInput } from '../admin/local-time.ts';
import { addDays, type Day } from '../day/day.ts';

export interface Dates {
  /** Of the first round. */
  readonly firstDay: Day;
  /** From one round to the next. */
  readonly daysApart: number;
  /** Times of day, `15:00`; the matches of a round are dealt out over them. */
  readonly slots: readonly string[];
}

/** `15:00, 17:30` as times of day in their order, or null when any of it is none. */
export const readSlots = (typed: string): readonly string[] | null => {
  const slots = typed
    .split(/[\s,;]+/)
    .filter((one) => one !== '')
    .map((one) => one.padStart(5, '0'));
  const isTime = (one: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(one);
  return slots.length > 0 && slots.every(isTime) ? slots.toSorted() : null;
};

/** When the `index`th match of a round kicks off: epoch milliseconds, in the zone of the device. */
export const kickoffOf = ({ firstDay, daysApart, slots }: Dates, round: number, index: number): number => {
  const slot = slots[index % slots.length] ?? '15:00';
  return fromLocalInput(`${addDays(firstDay, round * daysApart)}T${slot}`) ?? 0;
};
