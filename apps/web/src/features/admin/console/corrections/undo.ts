import {
  type Command,
  type Incident,
  isSportEvent,
  type MatchEvent,
  type MatchState,
  sportOf,
  undoOf,
} from '@scoreline/match';
import { adminOf } from '../../../../sports/admins.ts';
import { describeIncident } from '../../match-log/wording.ts';
import { canAmend } from './can-amend.ts';

export interface NamedUndo {
  /** What it will undo, said before it does: "Undo: Goal, Argentina, 67'". */
  readonly label: string;
  readonly command: Command;
}

/** Undo takes back what was recorded last and still counts, whatever it was and wherever in play it belongs. */
export const namedUndo = (state: MatchState): NamedUndo | null => {
  const undo = undoOf(state.log);
  return undo && { label: `Undo: ${nameOf(state, undo.entry.id, undo.entry.event)}`, command: undo.command };
};

const nameOf = (state: MatchState, id: string, event: MatchEvent): string => {
  const { sport, names } = state.setup;
  const about = (which: string) => {
    const incident = state.incidents.find((one) => one.id === which);
    return incident && describeIncident(incident, names, sport);
  };
  if (isSportEvent(sportOf(sport), event))
    return about(id) ?? adminOf(sport).log.unseen(event) ?? 'the last entry';
  switch (event.type) {
    case 'IncidentVoided':
      return `Striking out ${about(event.incidentId) ?? 'an event'}`;
    case 'IncidentRestored':
      return `Restoring ${about(event.incidentId) ?? 'an event'}`;
    case 'IncidentAmended':
      return `Change of ${about(event.incidentId) ?? 'an event'}`;
    case 'LineupSet':
      return `Line-up, ${names[event.side]}`;
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
 * The newest incident in force, when somebody can be named in it, and it so belongs in the last-event strip. Not a
 * note: whoever comments on a goal has still to say who scored it.
 */
export const lastDetail = (state: MatchState): Incident | null => {
  const incident = newestOf(state.incidents.filter(({ type }) => type !== 'note'));
  const { hasPeople } = adminOf(state.setup.sport).corrections;
  return incident !== null && hasPeople && canAmend(incident, state.setup.sport) ? incident : null;
};

/** Whether a note was added since: the undo above it is then of something else. */
export const isNewestNote = ({ incidents }: MatchState): boolean => newestOf(incidents)?.type === 'note';
