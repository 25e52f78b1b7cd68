import { FINAL_SETS, POINT_KINDS } from '@scoreline/match';
import { z } from 'zod';
import { count, minute, perSide, score, side } from '../fields.ts';
import { incidentBase } from '../incident-base.ts';

const point = { side, how: z.enum(POINT_KINDS).exactOptional() };
const base = { ...incidentBase, minute: minute.exactOptional() };

export const name = 'tennis';

export const options = z.strictObject({
  sport: z.literal(name),
  bestOf: z.union([z.literal(3), z.literal(5)]).exactOptional(),
  finalSet: z.enum(FINAL_SETS).exactOptional(),
});

export const commands = [
  z.strictObject({ type: z.literal('startPlay'), server: side }),
  z.strictObject({ type: z.literal('recordPoint'), ...point }),
] as const;

export const events = [
  z.object({ type: z.literal('PlayStarted'), server: side }),
  z.object({ type: z.literal('PointWon'), ...point }),
] as const;

export const incidents = [
  z.object({ ...base, type: z.literal('playStarted'), server: side }),
  z.object({
    ...base,
    type: z.literal('point'),
    ...point,
    set: z.int(),
    game: z.int(),
    server: side,
    won: z.enum(['point', 'game', 'set', 'match']),
    score: perSide(z.string()),
  }),
] as const;

export const notices = [] as const;
export const amendment = z.strictObject({ side: side.exactOptional() });

export const result = z.strictObject({
  sport: z.literal(name),
  sets: z
    .array(z.object({ home: count, away: count, tieBreak: score.exactOptional() }))
    .min(1)
    .max(5),
  retired: side.exactOptional(),
});

export const phases = [] as const;
export const reviewSubjects = [] as const;
export const reviewOutcomes = [] as const;

export const summaryDetail = z.object({
  points: perSide(z.string()),
  playing: z.enum(['game', 'tieBreak', 'matchTieBreak']),
});
