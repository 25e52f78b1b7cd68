import type { PlayEvent } from './event.ts';
import { applyEverySport } from './every-sport/apply.ts';
import { checkEverySport } from './every-sport/check.ts';
import { everySportIncident } from './every-sport/incident.ts';
import { football } from './football/football.ts';
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

export const otherSport = (state: MatchState): Refusal =>
  refuse('ST-01', `This is a ${state.setup.sport} match; the command belongs to another sport.`);

/** The state after an entry, its incident and log aside. */
export const apply = (state: MatchState, { id, at, event }: PlayEntry): MatchState => {
  if (isFootballEvent(event)) return isFootball(state) ? football.apply(state, { id, at, event }) : state;
  if (isTennisEvent(event)) return isTennis(state) ? tennis.apply(state, { id, at, event }) : state;
  return applyEverySport(state, event, id, at);
};

/** What a fan sees of an entry, or null. */
export const incidentBody = (
  before: MatchState,
  after: MatchState,
  entry: PlayEntry,
): SportIncident | null => {
  const { event, at } = entry;
  if (isFootballEvent(event))
    return isFootball(before) && isFootball(after) ? football.incident(before, after, event) : null;
  if (isTennisEvent(event))
    return isTennis(before) && isTennis(after) ? tennis.incident(before, after, event) : null;
  return everySportIncident(before, event, at);
};

/** Where in play an event belongs, or null for one that belongs where it was recorded. */
export const positionOf = (state: MatchState, event: PlayEvent): number | null =>
  isFootballEvent(event) && isFootball(state) ? football.position(state, event) : null;
