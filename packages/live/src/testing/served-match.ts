import { createHash } from 'node:crypto';
import {
  type Command,
  decide,
  evolve,
  FOOTBALL_RULES,
  type Incident,
  type MatchState,
  startMatch,
  summarize,
} from '@scoreline/match';
import {
  type Board,
  type BoardHeartbeat,
  type BoardUpdated,
  type MatchUpdated,
  PROTOCOL_VERSION,
  type Snapshot,
} from '@scoreline/protocol';

const KICK_OFF = 1_770_000_000_000;
const team = (id: string) => ({ id, name: id, shortName: id, code: id.slice(0, 3), colour: null });
export const competition = {
  id: 'c1',
  slug: 'cup-2026',
  name: 'Cup',
  season: '2026',
  sport: 'football',
} as const;

export interface Accepted {
  readonly message: MatchUpdated;
  readonly onBoard: BoardUpdated;
}

/** The API's side of one match: the real domain decides, and the test can read its answers and broadcasts. */
export interface ServedMatch {
  readonly id: string;
  /** Throws when the domain refuses. */
  accept(command: Command): Accepted;
  snapshot(): Snapshot;
  readonly revision: number;
}

export const serveMatch = (id: string, now: () => number, kickoffAt = KICK_OFF): ServedMatch => {
  const options = { sport: 'football' } as const;
  let state: MatchState = startMatch({
    ...options,
    matchId: id,
    kickoffAt,
    names: { home: 'Home', away: 'Away' },
    clockRate: 1,
    rules: FOOTBALL_RULES,
  });
  const fixture = {
    id,
    competitionId: competition.id,
    stage: null,
    group: null,
    round: null,
    venue: null,
    referee: null,
    attendance: null,
    home: team('home'),
    away: team('away'),
    scheduledAt: KICK_OFF,
    replay: false,
    clockRate: 1,
    options,
  };
  return {
    id,
    get revision() {
      return state.revision;
    },
    accept(command) {
      const decision = decide(state, { id: `${id}-${state.revision + 1}`, at: now(), command });
      if (decision.kind !== 'accepted') throw new Error(`${command.type} was ${decision.kind}`);
      const before = state.incidents;
      state = evolve(state, decision.entry);
      const at = now();
      const summary = summarize(state);
      return {
        message: {
          v: PROTOCOL_VERSION,
          matchId: id,
          revision: state.revision,
          at,
          summary,
          incidents: changesOf(before, state.incidents),
        },
        onBoard: {
          v: PROTOCOL_VERSION,
          competitionId: competition.id,
          at,
          matches: [{ matchId: id, summary }],
        },
      };
    },
    snapshot: () => ({
      v: PROTOCOL_VERSION,
      serverTime: now(),
      match: fixture,
      competition,
      revision: state.revision,
      summary: summarize(state),
      incidents: [...state.incidents],
      lineups: { home: null, away: null },
    }),
  };
};

const changesOf = (before: readonly Incident[], after: readonly Incident[]) => ({
  put: after.filter((incident) => !before.includes(incident)),
  removed: before.map(({ id }) => id).filter((id) => !after.some((incident) => incident.id === id)),
});

export const boardOf = (matches: readonly ServedMatch[], now: () => number): Board => ({
  v: PROTOCOL_VERSION,
  serverTime: now(),
  from: KICK_OFF - 43_200_000,
  to: KICK_OFF + 43_200_000,
  competitions:
    matches.length === 0
      ? []
      : [
          {
            competition,
            matches: matches.map((match) => ({
              match: match.snapshot().match,
              summary: match.snapshot().summary,
            })),
          },
        ],
  previous: null,
  next: null,
});

export const heartbeatOf = (matches: readonly ServedMatch[], now: () => number): BoardHeartbeat => ({
  v: PROTOCOL_VERSION,
  competitionId: competition.id,
  at: now(),
  revisions: Object.fromEntries(matches.map(({ id, revision }) => [id, revision])),
});

/** Answers as the API does: with an ETag, and 304 when the request has it. */
export const answerWith = (body: object, headers: Headers): Response => {
  const { serverTime: _, ...content } = { serverTime: 0, ...body };
  const etag = `"${createHash('sha1').update(JSON.stringify(content)).digest('base64url')}"`;
  return headers.get('if-none-match') === etag
    ? new Response(null, { status: 304, headers: { etag } })
    : Response.json(body, { headers: { etag } });
};

export const goal = (side: 'home' | 'away'): Command => ({ type: 'recordGoal', side, kind: 'openPlay' });
export const kickOff: Command = { type: 'startPeriod', period: '1H' };
