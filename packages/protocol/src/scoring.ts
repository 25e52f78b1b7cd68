import { z } from 'zod';
import { id, instant } from './fields.ts';
import { PROTOCOL_VERSION } from './version.ts';

const namedPerson = z.object({ id: z.string(), name: z.string() });

/**
 * `GET /v1/matches/:id/scoring`, and `scoring.changed` on the presence channel of its console: who is scoring a match. It
 * only informs: commands of others who may score are still accepted.
 */
export const scoring = z.object({
  v: z.int().min(PROTOCOL_VERSION),
  matchId: id,
  /** The number of takeovers, 0 at first: a later state has a higher number. */
  turn: z.int().min(0),
  by: namedPerson.nullable(),
  since: instant.nullable(),
  /** The person they took over from. */
  from: namedPerson.nullable(),
});
export type Scoring = z.infer<typeof scoring>;

/** `PUT /v1/matches/:id/scoring`: takes over in the named turn. Does nothing when the turn has changed. */
export const takeover = z.strictObject({ turn: z.int().min(0).max(1_000_000_000) });
