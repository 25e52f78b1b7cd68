import { type Incident, type MatchState, summarize } from '@scoreline/match';
import { type MatchUpdated, PROTOCOL_VERSION } from '@scoreline/protocol';

/** Incidents that are new or read differently, and the ids of those that are gone. */
export const changeOf = (before: readonly Incident[], after: readonly Incident[]) => {
  const old = new Map(before.map((incident) => [incident.id, incident]));
  const put = after.filter((incident) => {
    const was = old.get(incident.id);
    return was !== incident && (was === undefined || JSON.stringify(was) !== JSON.stringify(incident));
  });
  const now = new Set(after.map(({ id }) => id));
  return { put, removed: before.filter(({ id }) => !now.has(id)).map(({ id }) => id) };
};

/** Stays clear of the WebSocket server's limit of 100 KB for an event. */
const LARGEST_MESSAGE = 60_000;

/** The broadcast of a change, as JSON, but for the time at which it is sent. */
export const broadcastOf = (before: MatchState, after: MatchState): string => {
  const message: Omit<MatchUpdated, 'at'> = {
    v: PROTOCOL_VERSION,
    matchId: after.setup.matchId,
    revision: after.revision,
    summary: summarize(after),
    incidents: changeOf(before.incidents, after.incidents),
    ...(before.lineups === after.lineups ? {} : { lineups: after.lineups }),
  };
  const json = JSON.stringify(message);
  if (json.length <= LARGEST_MESSAGE) return json;
  const { lineups: _, ...rest } = message;
  return JSON.stringify({ ...rest, incidents: { put: [], removed: [] }, resync: true });
};
