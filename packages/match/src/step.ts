import type { PlayEvent } from './event.ts';
import { applyEverySport } from './every-sport/apply.ts';
import { checkEverySport } from './every-sport/check.ts';
import { everySportIncident } from './every-sport/incident.ts';
import { everySportLabel } from './every-sport/label.ts';
import { football } from './football/football.ts';
import { footballLabel } from './football/label.ts';
import { isFootballEvent } from './football/terms.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { SportIncident } from './sport.ts';
import { isFootball, isTennis, type MatchState, type PlayEntry } from './state.ts';
import { tennis } from './tennis/tennis.ts';
import { isTennisEvent } from './tennis/terms.ts';

/** Why `event` cannot happen in `state`, or null: the sport's rules and those that every sport has. */
export const check = (state: MatchState, event: PlayEvent): Refusal | null => {
  if (isFootballEvent(event)) return isFootball(state) ? football.check(state, event) : otherSport(state);
  if (isTennisEvent(event)) return isTennis(state) ? tennis.check(state, event) : otherSport(state);
  return checkEverySport(state, event);
};

/** `check` of an event accepted before. A setting of the clock is no fact of the match, so nothing may fail by it. */
export const checkAgain = (state: MatchState, event: PlayEvent): Refusal | null =>
  event.type === 'ClockSet' ? null : check(state, event);

export const otherSport = (state: MatchState): Refusal =>
  refuse('ST-10', `This is a ${state.setup.sport} match; the command belongs to another sport.`);

/** The state after an entry, its incident and log aside. */
export const apply = (state: MatchState, { id, at, event }: PlayEntry): MatchState => {
  if (isFootballEvent(event)) return isFootball(state) ? football.apply(state, { id, at, event }) : state;
  if (isTennisEvent(event)) return isTennis(state) ? tennis.apply(state, { id, at, event }) : state;
  return applyEverySport(state, event, id, at);
};

/** What a fan sees of an event, or null. */
export const incidentBody = (
  before: MatchState,
  after: MatchState,
  event: PlayEvent,
): SportIncident | null => {
  if (isFootballEvent(event))
    return isFootball(before) && isFootball(after) ? football.incident(before, after, event) : null;
  if (isTennisEvent(event))
    return isTennis(before) && isTennis(after) ? tennis.incident(before, after, event) : null;
  return everySportIncident(before, event);
};

/** For messages: "the goal of 67'". */
export const labelOf = (event: PlayEvent): string => {
  if (isFootballEvent(event)) return footballLabel(event);
  if (isTennisEvent(event)) return event.type === 'PointWon' ? 'a later point' : 'the start of play';
  return everySportLabel(event);
};
