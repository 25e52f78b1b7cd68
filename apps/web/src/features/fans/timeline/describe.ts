import { compareIncidents, formatMinute, type Incident, type PerSide, type Side } from '@scoreline/match';
import type { IncidentWords, SportStory } from '../../../sports/sport-story.ts';

/** An incident in words, ready to be set in the timeline's three columns. */
export interface Line extends Omit<IncidentWords, 'kind'> {
  readonly id: string;
  readonly incident: Incident;
  /** `90+4'`, or null. */
  readonly minute: string | null;
  readonly side: Side | null;
  /** The score after it, where it makes or marks one. */
  readonly score: PerSide<number> | null;
  /** Why what stands here does not count, or no longer reads as it was first shown. */
  readonly correction: string | null;
  readonly isStruck: boolean;
}

/** The whole timeline, the newest first: whoever looks at a match wants to know what has just happened. */
export const lines = (incidents: readonly Incident[], { describe, scoresAfter }: SportStory): Line[] => {
  const inOrder = incidents.toSorted(compareIncidents);
  const scores = scoresAfter(inOrder);
  return inOrder
    .map((incident, index) => lineOf(incident, describe(incident), scores[index] ?? null))
    .reverse();
};

const lineOf = (
  incident: Incident,
  { kind, ...words }: IncidentWords,
  score: PerSide<number> | null,
): Line => ({
  ...words,
  id: incident.id,
  incident,
  minute: incident.minute === undefined || incident.type === 'period' ? null : formatMinute(incident.minute),
  side: sideOf(incident),
  score,
  correction: correctionOf(incident, kind),
  isStruck: incident.state !== 'inForce',
});

const sideOf = (incident: Incident): Side | null => ('side' in incident ? (incident.side ?? null) : null);

const correctionOf = ({ state, correction, amended }: Incident, kind: string): string | null => {
  const why = correction === undefined ? '' : `: ${correction}`;
  switch (state) {
    case 'voided':
      return `Corrected${why}`;
    case 'cancelled':
      return `${kind} cancelled (VAR)`;
    case 'inForce':
      return amended ? `Corrected${why}` : null;
    default:
      return state satisfies never;
  }
};
