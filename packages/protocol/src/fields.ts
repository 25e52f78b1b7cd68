import { type Lineup, POSITIONS, SIDES, SPORTS, STATUSES } from '@scoreline/match';
import { z } from 'zod';
import { VISIBLE_LINE, withoutUnseen } from './visible-text.ts';

/** Ids of ours: short, URL-safe. */
export const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be 1 to 64 letters, digits, - or _');
/** An instant: epoch milliseconds, by the server's clock. From 1850 to 2200. */
export const instant = z.int().min(-3_786_825_600_000).max(7_258_118_400_000);
/** A text that somebody typed: without what nobody sees, one line, 1 to `max` characters, and something to be seen. */
export const text = (max: number) =>
  z
    .string()
    .overwrite(withoutUnseen)
    .min(1, 'must not be empty')
    .max(max)
    .regex(VISIBLE_LINE, 'must be one line without control characters, with something to read');

export const side = z.enum(SIDES);
export const sport = z.enum(SPORTS);
export const status = z.enum(STATUSES);
export const count = z.int().min(0).max(999);
export const perSide = <T extends z.ZodType>(value: T) => z.object({ home: value, away: value });
export const score = perSide(count);
/** A count that we computed. What somebody typed has a limit, what came of it has none that we know. */
export const tally = z.int().min(0);
export const minute = z.object({
  minute: z.int().min(1).max(240),
  added: z.int().min(0).max(60).exactOptional(),
});
export const player = z.object({ id: id.exactOptional(), name: text(80) });
export const reason = text(200);

export const lineupPlayer = z.object({
  id,
  name: text(80),
  number: z.int().min(1).max(99).exactOptional(),
  position: z.enum(POSITIONS).exactOptional(),
  captain: z.boolean().exactOptional(),
});
export const lineup: z.ZodType<Lineup> = z.object({
  starters: z.array(lineupPlayer).max(15),
  bench: z.array(lineupPlayer).max(30),
  formation: z
    .string()
    .regex(/^\d(-\d){1,4}$/, 'must be like 4-3-3')
    .exactOptional(),
  coach: text(80).exactOptional(),
});
