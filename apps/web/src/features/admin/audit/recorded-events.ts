import type { MatchEvent } from '@scoreline/match';
import type { LoggedEntry } from '../match-log/match-log.ts';

/** What an incident was, by its id, before it was corrected. Null where that is not known. */
export type EventLookup = (incidentId: string) => MatchEvent | null;

export const NO_EVENTS: EventLookup = () => null;

/** What a match's log said of each incident before the entry that made `revision`, earlier corrections included. */
export const eventsBefore = (log: readonly LoggedEntry[], revision: number): EventLookup => {
  const known = new Map<string, MatchEvent>();
  for (const { revision: made, entry } of log) {
    if (made >= revision) break;
    const { event, id } = entry;
    if (event.type === 'IncidentAmended') {
      const was = known.get(event.incidentId);
      // Only fields that the event has can be amended: the API has seen to it.
      if (was !== undefined) known.set(event.incidentId, Object.assign({ ...was }, event.changes));
    } else known.set(id, event);
  }
  return (id) => known.get(id) ?? null;
};
