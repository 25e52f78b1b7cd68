import {
  type Command,
  type Incident,
  isFootball,
  type MatchEvent,
  type MatchState,
  undoing,
} from '@scoreline/match';
import { describeIncident } from '../../match-log/wording.ts';

export interface Undo {
  /** What it will undo, said before it does: "Undo: Goal, Argentina, 67'". */
  readonly label: string;
  readonly command: Command;
}

/** Undo takes back what was recorded last and still counts, whatever it was and wherever in play it belongs. */
export const undoOf = (state: MatchState): Undo | null => {
  const step = undoing(state.log);
  return step && { label: `Undo: ${nameOf(state, step.entry.id, step.entry.event)}`, command: step.command };
};

const nameOf = (state: MatchState, id: string, event: MatchEvent): string => {
  const about = (which: string) => {
    const incident = state.incidents.find((one) => one.id === which);
    return incident && describeIncident(incident, state.setup.names);
  };
  switch (event.type) {
    case 'IncidentVoided':
      return `Striking out ${about(event.incidentId) ?? 'an event'}`;
    case 'IncidentRestored':
      return `Restoring ${about(event.incidentId) ?? 'an event'}`;
    case 'IncidentAmended':
      return `Change of ${about(event.incidentId) ?? 'an event'}`;
    case 'LineupSet':
      return `Line-up, ${state.setup.names[event.side]}`;
    case 'ClockSet':
      return `Clock set to ${Math.floor(event.seconds / 60)}:${String(event.seconds % 60).padStart(2, '0')}`;
    default:
      return about(id) ?? 'the last entry';
  }
};

const newestOf = (incidents: readonly Incident[]): Incident | null =>
  incidents
    .filter(({ state }) => state === 'inForce')
    .reduce<Incident | null>(
      (newest, one) => (newest === null || one.revision > newest.revision ? one : newest),
      null,
    );

/**
 * The newest incident in force, when names or a kind can be given to it, and it so belongs in the last-event strip. Not
 * a note: whoever comments on a goal has still to say who scored it.
 */
export const lastDetail = (state: MatchState): Incident | null => {
  if (!isFootball(state)) return null;
  const incident = newestOf(state.incidents.filter(({ type }) => type !== 'note'));
  return incident !== null && isAmendable(incident) ? incident : null;
};

/** Whether a note was added since: the undo above it is then of something else. */
export const isNewestNote = ({ incidents }: MatchState): boolean => newestOf(incidents)?.type === 'note';

const isAmendable = (incident: Incident): boolean => {
  switch (incident.type) {
    case 'goal':
    case 'missedPenalty':
    case 'card':
    case 'substitution':
    case 'kick':
    case 'addedTime':
    case 'point':
    case 'note':
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
