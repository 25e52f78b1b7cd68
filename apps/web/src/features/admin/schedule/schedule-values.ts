import { parseDay } from '../../../locale/day.ts';
import { type Dates, readSlots } from './dates.ts';
import * as messages from './messages.ts';
import type { Shape } from './shape.ts';

/** What the form holds, as typed. */
export interface ScheduleValues {
  /** Names of teams, one a line. */
  readonly teams: string;
  readonly shape: Shape;
  readonly hasThirdPlace: boolean;
  readonly stage: string;
  readonly firstDay: string;
  readonly daysApart: string;
  readonly times: string;
}

const MOST_TEAMS = 64;

/** The names of a list, one a line; empty lines are none. */
export const teamNames = (list: string): readonly string[] =>
  list
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const teamsFault = (names: readonly string[]): string | null => {
  const lower = names.map((name) => name.toLowerCase());
  const twice = names.find((_, index) => lower.indexOf(lower[index] ?? '') !== index);
  if (twice !== undefined) return messages.duplicateTeam(twice);
  if (names.length > MOST_TEAMS) return messages.tooManyTeams(MOST_TEAMS);
  return names.length < 2 ? messages.TOO_FEW_TEAMS : null;
};

/** The dates that the form asks for, or null; and what is wrong, by the name of the field. */
export const readDates = (
  values: ScheduleValues,
): { readonly dates: Dates | null; readonly faults: Readonly<Record<string, string>> } => {
  const slots = readSlots(values.times);
  const firstDay = parseDay(values.firstDay);
  const teams = teamsFault(teamNames(values.teams));
  const faults = {
    ...(teams === null ? {} : { teams }),
    ...(firstDay === null ? { firstDay: messages.NO_FIRST_DAY } : {}),
    ...(/^\d{1,3}$/.test(values.daysApart.trim()) ? {} : { daysApart: messages.WRONG_DAYS }),
    ...(slots === null ? { times: messages.WRONG_TIMES } : {}),
  };
  return slots === null || firstDay === null || Object.keys(faults).length > 0
    ? { dates: null, faults }
    : { dates: { firstDay, daysApart: Number(values.daysApart), slots }, faults };
};
