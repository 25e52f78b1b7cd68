import { checkAmendment } from './amend.ts';
import { checkNotFinal } from './check.ts';
import { type CommandOf, isCoreCommand } from './command.ts';
import { correct, isStruck } from './corrected-log.ts';
import { type CorrectionEvent, type Entry, isCorrection, type MatchEvent, type PlayEntry } from './event.ts';
import { firstRefused } from './evolve.ts';
import { hasId } from './growing-list.ts';
import { isRetroactive, placeOf } from './play-order.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';
import { incidentById } from './review-rules.ts';
import { isSportCommand, isSportEvent, type Sport } from './sport.ts';
import type { SportTypes } from './sport-types.ts';
import type { State } from './state.ts';
import { check, labelOf } from './step.ts';
import { coreEvent } from './to-event.ts';

/** What became of a command: accepted, refused, or known already and therefore without effect. */
export type DecisionOf<T extends SportTypes> =
  | { readonly kind: 'accepted'; readonly entry: Entry<T> }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'repeated' };

/** A command with its id and its time. */
export interface IssuedCommandOf<T extends SportTypes> {
  /** The command's own id, unique in the match. */
  readonly id: string;
  /** When it happened, epoch milliseconds. */
  readonly at: number;
  readonly command: CommandOf<T>;
}

/** What a command leads to. Pure: the same state and command always give the same decision. */
export const decide = <T extends SportTypes>(
  sport: Sport<T>,
  state: State<T>,
  { id, at, command }: IssuedCommandOf<T>,
): DecisionOf<T> => {
  if (hasId(state.log, id)) return { kind: 'repeated' };
  if (command.type !== 'reopen') {
    const final = checkNotFinal(state);
    if (final !== null) return { kind: 'refused', refusal: final };
  }
  const event = toEvent(sport, state, command, at);
  if (isRefusal(event)) return { kind: 'refused', refusal: event };
  const entry = { id, at, event };
  const refusal = isCorrection(event)
    ? checkCorrection(sport, state, { id, at, event })
    : checkPlay(sport, state, { id, at, event });
  return refusal === null ? { kind: 'accepted', entry } : { kind: 'refused', refusal };
};

/** The event that a command asks for, as it would be in this state; whether it may happen is another question. */
export const toEvent = <T extends SportTypes>(
  sport: Sport<T>,
  state: State<T>,
  command: CommandOf<T>,
  at: number,
): MatchEvent<T> | Refusal => {
  if (isCoreCommand(command)) return coreEvent(sport, state, command, at);
  return isSportCommand(sport, command)
    ? sport.toEvent(state, command, at)
    : refuse('ST-10', `This is a ${sport.name} match; the command belongs to another sport.`);
};

/** What was recorded late is judged at its own place; what changes the past must leave all after it possible. */
const checkPlay = <T extends SportTypes>(
  sport: Sport<T>,
  state: State<T>,
  entry: PlayEntry<T>,
): Refusal | null => {
  const { event } = entry;
  if (placeOf(sport, state.setup.rules, event, state.position) < state.position)
    return checkReplay(sport, state, entry, entry.id);
  const refusal = check(sport, state, event);
  if (refusal !== null || !isRetroactive(sport, event) || event.type === 'MatchReopened') return refusal;
  return checkReplay(sport, state, entry, changedBy(sport, entry) ?? entry.id);
};

/** The incident that an entry changes, where it is the outcome of a review that does. */
const changedBy = <T extends SportTypes>(sport: Sport<T>, { event }: PlayEntry<T>): string | undefined => {
  if (isSportEvent(sport, event)) return undefined;
  return event.type === 'ReviewClosed' ? event.incidentId : undefined;
};

/** The rule against the incident `about` itself, or CO-04 when it is something after it that could not have been. */
const checkReplay = <T extends SportTypes>(
  sport: Sport<T>,
  state: State<T>,
  entry: Entry<T>,
  about: string,
): Refusal | null => {
  const found = firstRefused(sport, state.setup, [...state.log, entry]);
  if (found === null) return null;
  const [refused, refusal] = found;
  if (refused.id === entry.id || refused.id === about) return refusal;
  return refuse(
    'CO-04',
    `Then ${labelOf(sport, refused.event)} would not be possible, correct that first: ${refusal.message}`,
  );
};

/** What no fan sees, such as a setting of the clock or another correction, can be taken back but nothing else. */
const checkUnseen = <T extends SportTypes>(
  sport: Sport<T>,
  state: State<T>,
  entry: Entry<T, CorrectionEvent<T>>,
): Refusal | null => {
  const { incidentId, type } = entry.event;
  const isRecorded = hasId(state.log, incidentId);
  if (!isRecorded || type !== 'IncidentVoided')
    return refuse('CO-01', `There is no incident ${incidentId} in this match.`);
  if (isStruck(sport, state.log, incidentId)) return refuse('CO-02', 'That is already taken back.');
  return checkReplay(sport, state, entry, incidentId);
};

const typeOf = <T extends SportTypes>({ log }: State<T>, id: string): string | undefined =>
  log.find((entry) => entry.id === id)?.event.type;

const checkCorrection = <T extends SportTypes>(
  sport: Sport<T>,
  state: State<T>,
  entry: Entry<T, CorrectionEvent<T>>,
): Refusal | null => {
  const { event } = entry;
  const incident = incidentById(state, event.incidentId);
  if (incident === undefined) return checkUnseen(sport, state, entry);
  switch (event.type) {
    case 'IncidentVoided':
      if (incident.state !== 'inForce') return refuse('CO-02', `That incident is already ${incident.state}.`);
      // The result would be final again, and what made it so could not be taken back: a final match takes no correction.
      if (event.undo !== true && typeOf(state, event.incidentId) === 'MatchReopened')
        return refuse('ST-06', 'A reopening is not voided; make the result final again.');
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
      const target = correct(sport, state.log).find((corrected) => corrected.entry.id === event.incidentId);
      const wrong = target === undefined ? null : checkAmendment(sport, target.entry.event, event.changes);
      if (wrong !== null) return wrong;
      break;
    }
    default:
      return event satisfies never;
  }
  return checkReplay(sport, state, entry, event.incidentId);
};
