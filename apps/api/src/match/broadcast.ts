import { type Incident, type MatchState, sameAtTheStart, summarize } from '@scoreline/match';
import { type CommandAnswer, type MatchUpdated, PROTOCOL_VERSION } from '@scoreline/protocol';

const isSame = (a: object, b: object): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Incidents that are new or changed, and the IDs of those that were removed. */
export const diffIncidents = (before: readonly Incident[], after: readonly Incident[]) => {
  // Most commands only append: the incidents before are the same objects.
  const same = sameAtTheStart(before, after);
  const old = new Map(before.slice(same).map((incident) => [incident.id, incident]));
  const rest = after.slice(same);
  const put = rest.filter((incident) => {
    const was = old.get(incident.id);
    return was === undefined || !isSame(was, incident);
  });
  const now = new Set(rest.map(({ id }) => id));
  return { put, removed: [...old.keys()].filter((id) => !now.has(id)) };
};

/** The response to an accepted command. */
export const toCommandAnswer = (before: MatchState, after: MatchState): CommandAnswer => ({
  v: PROTOCOL_VERSION,
  revision: after.revision,
  summary: summarize(after),
  incidents: diffIncidents(before.incidents, after.incidents),
});

/** Well below the WebSocket server's limit of 100 KB for an event. */
const MAX_MESSAGE_BYTES = 60_000;

/** The `match.updated` message of a change as JSON, without the time at which it is sent. */
export const toBroadcast = (before: MatchState, after: MatchState, answer: CommandAnswer): string => {
  const message: Omit<MatchUpdated, 'at'> = {
    ...answer,
    matchId: after.setup.matchId,
    ...(isSame(before.lineups, after.lineups) ? {} : { lineups: after.lineups }),
  };
  const json = JSON.stringify(message);
  if (Buffer.byteLength(json) <= MAX_MESSAGE_BYTES) return json;
  const { lineups: _, ...rest } = message;
  return JSON.stringify({ ...rest, incidents: { put: [], removed: [] }, resync: true });
};
