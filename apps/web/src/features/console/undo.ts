import { type Command, type Incident, isFootball, type MatchState } from '@scoreline/match';
import { describeIncident } from './wording.ts';

export interface Undo {
  /** What it will undo, said before it does: "Undo: Goal, Argentina, 67'". */
  readonly label: string;
  readonly incident: Incident;
  readonly command: Command;
}

/** Undo takes back what was recorded last and still counts, wherever in play it belongs. */
export const undoOf = (state: MatchState): Undo | null => {
  const incident = state.incidents
    .filter((one) => one.state === 'inForce')
    .reduce<Incident | null>(
      (newest, one) => (newest === null || one.revision > newest.revision ? one : newest),
      null,
    );
  if (incident === null) return null;
  return {
    label: `Undo: ${describeIncident(incident, state.setup.names)}`,
    incident,
    command: { type: 'voidIncident', incidentId: incident.id, reason: 'Undone by the scorer' },
  };
};

/** Whether the newest incident in force can be given names or a kind, and so belongs in the last-event strip. */
export const lastDetail = (state: MatchState): Incident | null => {
  if (!isFootball(state)) return null;
  const incident = undoOf(state)?.incident ?? null;
  return incident !== null && isAmendable(incident) ? incident : null;
};

export const isAmendable = (incident: Incident): boolean => {
  switch (incident.type) {
    case 'goal':
    case 'missedPenalty':
    case 'card':
    case 'substitution':
    case 'kick':
    case 'addedTime':
    case 'point':
      return true;
    case 'period':
    case 'playStarted':
    case 'review':
    case 'notice':
      return false;
    default:
      return incident satisfies never;
  }
};
