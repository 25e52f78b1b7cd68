import { FINAL_SETS } from '@scoreline/match';
import { z } from 'zod';
import { competitionShape, matchShape, Pair, Side } from './shape.ts';

export const TennisRules = z.strictObject({
  bestOf: z.union([z.literal(3), z.literal(5)]).exactOptional(),
  finalSet: z.enum(FINAL_SETS).exactOptional(),
});

export const TENNIS_STATUSES = [
  'scheduled',
  'played',
  'resultOnly',
  'retired',
  'walkover',
  'postponed',
  'cancelled',
] as const;

/** Who won each point of one game, in order: `HHAHH` is a game for home to 15. */
export const GamePoints = z
  .string()
  .regex(/^[HA]+$/, 'a game is a row of H (home won the point) and A (away)');

const games = z.int().min(0);
const SetWithTieBreak = z.tuple([games, games, Pair]);

export const TennisMatch = z
  .strictObject({
    ...matchShape,
    rules: TennisRules.exactOptional(),
    firstServer: Side.exactOptional(),
    /** Sets of games of points; a tie-break is a game. */
    points: z.array(z.array(GamePoints)).default([]),
    /** Games per set, home first, and the points of a tie-break: `[7, 6, [7, 5]]`. */
    result: z.strictObject({ sets: z.array(z.union([Pair, SetWithTieBreak])) }).exactOptional(),
    status: z.enum(TENNIS_STATUSES),
    /** Who gave up, in a retirement or a walkover. */
    withdrawn: Side.exactOptional(),
  })
  .refine((m) => m.points.length === 0 || m.firstServer !== undefined, {
    path: ['firstServer'],
    error: 'points need to know who served first: home or away',
  })
  .refine((m) => (m.withdrawn !== undefined) === (m.status === 'retired' || m.status === 'walkover'), {
    path: ['withdrawn'],
    error: 'withdrawn says who gave up in a match that is retired or walkover, and only there',
  });
export type TennisMatch = z.infer<typeof TennisMatch>;

export const TennisCompetition = z.strictObject({ ...competitionShape, rules: TennisRules.exactOptional() });
