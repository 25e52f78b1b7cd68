import { checkAmendment } from './amend.ts';
import type { Command } from './command.ts';
import { type CorrectionEvent, type Entry, isCorrection, type MatchEvent } from './event.ts';
import { checkNotFinal } from './every-sport/check.ts';
import { incidentById } from './every-sport/review.ts';
import { everySportEvent } from './every-sport/to-event.ts';
import { firstRefused } from './evolve.ts';
import { football, labelOf } from './football/football.ts';
import { isFootballCommand, isFootballEvent } from './football/terms.ts';
import { correct } from './in-force.ts';
import { type Refusal, refuse } from './refusal.ts';
import { isFootball, isTennis, type MatchState } from './state.ts';
import { check, otherSport } from './step.ts';
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
  if (state.log.some((entry) => entry.id === id)) return { kind: 'repeated' };
  if (command.type !== 'reopen') {
    const final = checkNotFinal(state);
    if (final !== null) return { kind: 'refused', refusal: final };
  }
  const event = toEvent(state, command, at);
  if ('rule' in event) return { kind: 'refused', refusal: event };
  const entry = { id, at, event };
  const refusal = isCorrection(event) ? checkCorrection(state, event, entry) : checkPlay(state, entry);
  return refusal === null ? { kind: 'accepted', entry } : { kind: 'refused', refusal };
};

const toEvent = (state: MatchState, command: Command, at: number): MatchEvent | Refusal => {
  if (isFootballCommand(command))
    return isFootball(state) ? football.toEvent(state, command, at) : otherSport(state);
  if (isTennisCommand(command))
    return isTennis(state) ? tennis.toEvent(state, command, at) : otherSport(state);
  return everySportEvent(state, command);
};

/** What was recorded late, or changes line-ups under way, must leave everything after it possible. */
const checkPlay = (state: MatchState, entry: Entry): Refusal | null => {
  const { event } = entry;
  if (isCorrection(event)) return null;
  const late =
    isFootballEvent(event) &&
    isFootball(state) &&
    (football.position(state, event) ?? Infinity) < state.position;
  const reorders = event.type === 'LineupSet' && state.phase !== null;
  if (!late && !reorders) return check(state, event);
  return checkReplay(state, entry) ?? (event.type === 'LineupSet' ? check(state, event) : null);
};

const checkReplay = (state: MatchState, entry: Entry): Refusal | null => {
  const found = firstRefused(state.setup, [...state.log, entry]);
  if (found === null) return null;
  const [{ entry: refused }, refusal] = found;
  if (refused.id === entry.id) return refusal;
  const label = isFootballEvent(refused.event) ? labelOf(refused.event) : refused.event.type;
  return refuse('CO-04', `Then ${label} would not be possible: ${refusal.message}`);
};

const checkCorrection = (state: MatchState, event: CorrectionEvent, entry: Entry): Refusal | null => {
  const incident = incidentById(state, event.incidentId);
  if (incident === undefined)
    return refuse('CO-01', `There is no incident ${event.incidentId} in this match.`);
  switch (event.type) {
    case 'IncidentVoided':
      if (incident.state !== 'inForce') return refuse('CO-02', `That incident is already ${incident.state}.`);
      break;
    case 'IncidentRestored':
      if (incident.state !== 'voided')
        return refuse('CO-02', 'Only an incident that was voided can be restored.');
      break;
    case 'IncidentAmended': {
      if (incident.state !== 'inForce')
        return refuse('CO-02', `That incident is ${incident.state}; restore it first.`);
      const target = correct(state.log).find((corrected) => corrected.entry.id === event.incidentId);
      const wrong = target === undefined ? null : checkAmendment(target.entry.event, event.changes);
      if (wrong !== null) return wrong;
      break;
    }
    default:
      return event satisfies never;
  }
  return checkReplay(state, entry);
};
