import { applyCore } from './apply.ts';
import { checkCore } from './check.ts';
import { coreIncident } from './describe-incident.ts';
import { isCorrection, type MatchEvent, type PlayEntry, type PlayEvent } from './event.ts';
import { coreLabel } from './label.ts';
import type { Refusal } from './refusal.ts';
import { isSportEvent, type Sport, type SportIncident } from './sport.ts';
import type { SportTypes } from './sport-types.ts';
import type { State } from './state.ts';

/** Why `event` cannot happen in `state`, or null: the sport's rules and those that every sport has. */
export const check = <T extends SportTypes>(
  sport: Sport<T>,
  state: State<T>,
  event: PlayEvent<T>,
): Refusal | null =>
  isSportEvent(sport, event) ? sport.check(state, event) : checkCore(sport, state, event);

/** `check` of an event accepted before. A setting of the clock is no fact of the match, so nothing may fail by it. */
export const checkAgain = <T extends SportTypes>(
  sport: Sport<T>,
  state: State<T>,
  event: PlayEvent<T>,
): Refusal | null => (sport.events[event.type]?.isSetting ? null : check(sport, state, event));

/** The state after an entry, its incident and log aside. */
export const apply = <T extends SportTypes>(
  sport: Sport<T>,
  state: State<T>,
  { id, at, event }: PlayEntry<T>,
): State<T> =>
  isSportEvent(sport, event) ? sport.apply(state, { id, at, event }) : applyCore(sport, state, event, id, at);

/** What a fan sees of an event, or null. */
export const incidentBody = <T extends SportTypes>(
  sport: Sport<T>,
  before: State<T>,
  after: State<T>,
  event: PlayEvent<T>,
): SportIncident<T> | null =>
  isSportEvent(sport, event) ? sport.incident(before, after, event) : coreIncident(sport, before, event);

/** For messages: "the goal of 67'". */
export const labelOf = <T extends SportTypes>(sport: Sport<T>, event: MatchEvent<T>): string => {
  if (isCorrection(event)) return 'a correction';
  return isSportEvent(sport, event) ? (sport.events[event.type]?.label(event) ?? '') : coreLabel(event);
};
