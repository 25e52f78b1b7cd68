import { checkAmendment } from './amend.ts';
import type { Command } from './command.ts';
import { type CorrectionEvent, type Entry, isCorrection, type MatchEvent } from './event.ts';
import { checkNotFinal } from './every-sport/check.ts';
import { incidentById } from './every-sport/review.ts';
import { everySportEvent } from './every-sport/to-event.ts';
import { firstRefused } from './evolve.ts';
import { football } from './football/football.ts';
import { isFootballCommand } from './football/terms.ts';
import { hasId } from './grow.ts';
import { correct, isStruck } from './in-force.ts';
import { isRetroactive, placeOf } from './place.ts';
import { type Refusal, refuse } from './refusal.ts';
import { isFootball, isTennis, type MatchState, type PlayEntry } from './state.ts';
import { check, labelOf, otherSport } from './step.ts';
import { tennis } from './tennis/tennis.ts';
import { isTennisCommand } from './tennis/terms.ts';

/** What became of a command: accepted, refused, or known already and therefore without effect. */
export type Decision =
  | { readonly kind: 'accepted'; readonly entry: Entry }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'repeated' };

export interface Asked {
  /** The command's own id, unique in the match. */
  readonly id: string;
  /** When it happened, epoch milliseconds. */
  readonly at: number;
  readonly command: Command;
}

/** What a command leads to. Pure: the same state and command always give the same decision. */
export const decide = (state: MatchState, { id, at, command }: Asked): Decision => {
  if (hasId(state.log, id)) return { kind: 'repeated' };
  if (command.type !== 'reopen') {
    const final = checkNotFinal(state);
    if (final !== null) return { kind: 'refused', refusal: final };
  }
  const event = toEvent(state, command, at);
  if ('rule' in event) return { kind: 'refused', refusal: event };
  const entry = { id, at, event };
  const refusal = isCorrection(event)
    ? checkCorrection(state, { id, at, event })
    : checkPlay(state, { id, at, event });
  return refusal === null ? { kind: 'accepted', entry } : { kind: 'refused', refusal };
};

/** The event that a command asks for, as it would be in this state; whether it may happen is another question. */
export const toEvent = (state: MatchState, command: Command, at: number): MatchEvent | Refusal => {
  if (isFootballCommand(command))
    return isFootball(state) ? football.toEvent(state, command, at) : otherSport(state);
  if (isTennisCommand(command))
    return isTennis(state) ? tennis.toEvent(state, command, at) : otherSport(state);
  return everySportEvent(state, command, at);
};

/** What was recorded late is judged at its own place; what changes the past must leave all after it possible. */
const checkPlay = (state: MatchState, entry: PlayEntry): Refusal | null => {
  const { event } = entry;
  if (placeOf(state.setup, event, state.position) < state.position)
    return checkReplay(state, entry, entry.id);
  const refusal = check(state, event);
  if (refusal !== null || !isRetroactive(event) || event.type === 'MatchReopened') return refusal;
  return checkReplay(state, entry, event.type === 'ReviewClosed' ? (event.incidentId ?? entry.id) : entry.id);
};

/** The rule against the incident `about` itself, or CO-04 when it is something after it that could not have been. */
const checkReplay = (state: MatchState, entry: Entry, about: string): Refusal | null => {
  const found = firstRefused(state.setup, [...state.log, entry]);
  if (found === null) return null;
  const [refused, refusal] = found;
  if (refused.id === entry.id || refused.id === about) return refusal;
  return refuse(
    'CO-04',
    `Then ${labelOf(refused.event)} would not be possible, correct that first: ${refusal.message}`,
  );
};

/** What no fan sees, such as a setting of the clock or another correction, can be taken back but nothing else. */
const checkUnseen = (state: MatchState, entry: Entry<CorrectionEvent>): Refusal | null => {
  const { incidentId, type } = entry.event;
  const isRecorded = hasId(state.log, incidentId);
  if (!isRecorded || type !== 'IncidentVoided')
    return refuse('CO-01', `There is no incident ${incidentId} in this match.`);
  if (isStruck(state.log, incidentId)) return refuse('CO-02', 'That is already taken back.');
  return checkReplay(state, entry, incidentId);
};

const checkCorrection = (state: MatchState, entry: Entry<CorrectionEvent>): Refusal | null => {
  const { event } = entry;
  const incident = incidentById(state, event.incidentId);
  if (incident === undefined) return checkUnseen(state, { ...entry, event });
  switch (event.type) {
    case 'IncidentVoided':
      if (incident.state !== 'inForce') return refuse('CO-02', `That incident is already ${incident.state}.`);
      break;
    case 'IncidentRestored':
      if (incident.state !== 'voided')
        return refuse('CO-02', 'Only an incident that was voided can be restored.');
      break;
    case 'IncidentAmended': {
      if (incident.state === 'voided')
        return refuse('CO-02', 'That incident is voided; restore it before it is amended.');
      if (incident.state === 'cancelled')
        return refuse('CO-02', 'That incident was cancelled; void the outcome of its review first.');
      const target = correct(state.log).find((corrected) => corrected.entry.id === event.incidentId);
      const wrong = target === undefined ? null : checkAmendment(target.entry.event, event.changes);
      if (wrong !== null) return wrong;
      break;
    }
    default:
      return event satisfies never;
  }
  return checkReplay(state, entry, event.incidentId);
};
