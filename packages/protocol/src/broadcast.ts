import { z } from 'zod';
import { id, instant, lineup, perSide } from './fields.ts';
import { incident } from './incident.ts';
import { summary } from './summary.ts';
import { PROTOCOL_VERSION } from './version.ts';

const v = z.int().min(PROTOCOL_VERSION);

/** On `match.{id}`: absolute state, so that a later one heals a lost earlier one. */
export const matchUpdated = z.object({
  v,
  matchId: id,
  revision: z.int().min(1),
  /** When it was broadcast. */
  at: instant,
  summary,
  /** Incidents that are new or read differently, and ids of those that are no longer there. */
  incidents: z.object({ put: z.array(incident), removed: z.array(id) }),
  /** The change was too large for one message: read the snapshot. */
  resync: z.literal(true).exactOptional(),
  /** Both line-ups, when one changed. */
  lineups: perSide(lineup.nullable()).exactOptional(),
});
export type MatchUpdated = z.infer<typeof matchUpdated>;

/** On `competition.{id}`: the newest summaries of the matches that changed. */
export const boardUpdated = z.object({
  v,
  competitionId: id,
  at: instant,
  matches: z.array(z.object({ matchId: id, summary })),
});
export type BoardUpdated = z.infer<typeof boardUpdated>;

/** On `competition.{id}`, every 10 s while anything is live or about to begin. */
export const boardHeartbeat = z.object({
  v,
  competitionId: id,
  at: instant,
  revisions: z.record(id, z.int()),
});
export type BoardHeartbeat = z.infer<typeof boardHeartbeat>;

export * from './channels.ts';
