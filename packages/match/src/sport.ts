import type { Entry } from './event.ts';
import type { FootballPhase } from './football/terms.ts';
import type { IncidentBody } from './incident.ts';
import type { Minute } from './minute.ts';
import type { Refusal } from './refusal.ts';

/** What a sport adds to an incident's body. */
export type SportIncident = IncidentBody & { readonly minute?: Minute; readonly phase?: FootballPhase };

/** Everything that one sport gives; all else is written once, for every sport. */
export interface Sport<State, Command, Event> {
  /** Turns what was asked for into what happened, filling in what the state knows (the minute, the period). */
  toEvent(state: State, command: Command, at: number): Event | Refusal;
  /** Why this event cannot happen now, or null. */
  check(state: State, event: Event): Refusal | null;
  /** The state after it. Total: an event that was accepted once never fails. */
  apply(state: State, entry: Entry & { readonly event: Event }): State;
  /** What a fan sees of it, given the state before and after. */
  incident(before: State, after: State, event: Event): SportIncident | null;
}
