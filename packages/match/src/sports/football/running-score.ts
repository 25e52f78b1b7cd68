import type { Incident } from '../../core/incident.ts';
import { NIL, type PerSide, plusOne } from '../../core/side.ts';
import type { FootballTypes } from './types.ts';

export interface ScoredIncident {
  readonly incident: Incident<FootballTypes>;
  /** The score after it: of the match for a goal, of the shoot-out for a kick. Null for all else. */
  readonly score: PerSide<number> | null;
}

/** The timeline with the running score, which is derived here and stored nowhere. Oldest first. */
export const withRunningScore = (incidents: readonly Incident<FootballTypes>[]): ScoredIncident[] => {
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
