import type { Incident } from './incident.ts';
import { NIL, type PerSide, plusOne } from './side.ts';

export interface TimelineItem {
  readonly incident: Incident;
  /** The score after it: of the match for a goal, of the shoot-out for a kick. Null for all else. */
  readonly score: PerSide<number> | null;
}

/** Incidents in the order of play, whenever they were recorded. */
export const compareIncidents = (a: Incident, b: Incident): number =>
  a.order - b.order || a.revision - b.revision;

/** The timeline with the running score, which is derived here and stored nowhere. Oldest first. */
export const timeline = (incidents: readonly Incident[]): TimelineItem[] => {
  let score = NIL;
  let kicks = NIL;
  return incidents.map((incident) => {
    if (incident.state !== 'inForce') return { incident, score: null };
    if (incident.type === 'goal') {
      score = plusOne(score, incident.side);
      return { incident, score };
    }
    if (incident.type === 'kick') {
      if (incident.scored) kicks = plusOne(kicks, incident.side);
      return { incident, score: kicks };
    }
    return { incident, score: null };
  });
};
