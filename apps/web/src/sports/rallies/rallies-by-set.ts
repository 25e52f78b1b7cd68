import { compareIncidents, type IncidentOf, type VolleyballTypes } from '@scoreline/match';

/** An incident of any sport of rallies: volleyball has all there are. */
export type RallySportIncident = IncidentOf<VolleyballTypes>;
/** What has its place in a set, with the score after it. */
export type InSet = Extract<RallySportIncident, { readonly score: unknown }>;

export interface SetOfRallies {
  /** From 1. */
  readonly number: number;
  /** In the order of play; those that were struck out stay where they were. */
  readonly incidents: readonly InSet[];
}

const isInSet = (incident: RallySportIncident): incident is InSet =>
  incident.type === 'rally' ||
  incident.type === 'timeOut' ||
  incident.type === 'sanction' ||
  incident.type === 'replacement';

export const ralliesBySet = (incidents: readonly RallySportIncident[]): SetOfRallies[] => {
  const sets = new Map<number, InSet[]>();
  for (const incident of incidents.filter(isInSet).toSorted(compareIncidents))
    sets.set(incident.set, [...(sets.get(incident.set) ?? []), incident]);
  return [...sets].toSorted(([a], [b]) => a - b).map(([number, ofSet]) => ({ number, incidents: ofSet }));
};

/** Whether it gave somebody a point that counts. */
export const isPoint = (incident: InSet): boolean =>
  incident.state === 'inForce' &&
  (incident.type === 'rally' || (incident.type === 'sanction' && incident.sanction === 'penalty'));

/** By how much home led after each point of a set, from 0 before the first. */
export const leads = ({ incidents }: SetOfRallies): number[] => [
  0,
  ...incidents.filter(isPoint).map(({ score }) => score.home - score.away),
];
