import { z } from 'zod';
import { id, instant } from './terms.ts';
import { PROTOCOL_VERSION } from './version.ts';

const somebody = z.object({ id: z.string(), name: z.string() });

/**
 * `GET /v1/matches/:id/scoring`, and `scoring.changed` on the presence channel of its console: who scores a match, as
 * people have said it. It is for people to know; commands of anybody who may score are taken as ever.
 */
export const scoring = z.object({
  v: z.int().min(PROTOCOL_VERSION),
  matchId: id,
  /** How often somebody took over, from 0, when nobody has: a later state has more. */
  turn: z.int().min(0),
  by: somebody.nullable(),
  since: instant.nullable(),
  /** Whom they took over from. */
  from: somebody.nullable(),
});
export type Scoring = z.infer<typeof scoring>;

/** `PUT /v1/matches/:id/scoring`: takes over from whoever was scoring in that turn. Later ones stay as they are. */
export const takeover = z.strictObject({ turn: z.int().min(0).max(1_000_000_000) });
