import { DECIDED_BY, REVIEW_SUBJECTS, type Summary } from '@scoreline/match';
import { z } from 'zod';
import { instant, period, perSide, phase, reason, side, status, tally } from './terms.ts';

const score = perSide(tally);

const base = {
  revision: z.int().min(0),
  status,
  kickoffAt: instant,
  score,
  outcome: z.object({ winner: side.nullable(), by: z.enum(DECIDED_BY) }).nullable(),
  reason: reason.nullable(),
  resultOnly: z.boolean(),
};

export const clock = z.object({
  base: z.number(),
  startedAt: instant.nullable(),
  rate: z.number().positive(),
});

export const footballSummary = z.object({
  ...base,
  sport: z.literal('football'),
  phase: phase.nullable(),
  clock: clock.nullable(),
  periodEnds: z.int().nullable(),
  addedTime: z.int().nullable(),
  periods: z.array(z.object({ period, home: tally, away: tally })),
  shootOut: score.nullable(),
  yellow: score,
  red: score,
  review: z.enum(REVIEW_SUBJECTS).nullable(),
});

export const tennisSummary = z.object({
  ...base,
  sport: z.literal('tennis'),
  sets: z.array(z.object({ home: tally, away: tally, tieBreak: score.exactOptional() })),
  games: score,
  points: perSide(z.string()),
  playing: z.enum(['game', 'tieBreak', 'matchTieBreak']),
  server: side.nullable(),
});

/** The whole current truth of a match that a board needs: absolute, under 1 KB. */
export const summary: z.ZodType<Summary> = z.discriminatedUnion('sport', [footballSummary, tennisSummary]);
