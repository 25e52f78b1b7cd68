import { type AnySummary, DECIDED_BY, PHASE_KINDS, type Summary, TURN_REASONS } from '@scoreline/match';
import { z } from 'zod';
import { instant, perSide, reason, side, status, tally } from './fields.ts';
import { oneOfEverySport } from './sports.ts';

const score = perSide(tally);

const phase = z.object({
  kind: z.enum(PHASE_KINDS),
  number: z.int().min(1),
  of: z.int().min(1).exactOptional(),
  part: z.enum(['break', 'tieBreak', 'matchTieBreak']).exactOptional(),
  code: z.string(),
});

const clock = z.object({
  elapsed: z.number().min(0),
  startedAt: instant.nullable(),
  rate: z.number().positive(),
  from: z.number().min(0),
  lengthOfPeriod: z.number().positive().exactOptional(),
  shown: z.enum(['up', 'down']),
  tenthsBelow: z.number().positive().exactOptional(),
});

/** What the summary of every sport has: enough to show a match of a sport that the reader does not know. */
const everySport = {
  revision: z.int().min(0),
  status,
  kickoffAt: instant,
  /** When play goes on, or went on, after it was suspended. */
  continuesAt: instant.exactOptional(),
  /** As long as it has begun and is not over: when it was last heard of, and by when it is to be heard of again. */
  news: z.object({ lastAt: instant, dueBy: instant }).exactOptional(),
  phase: phase.nullable(),
  clock: clock.nullable(),
  score,
  scoreText: perSide(z.string()).exactOptional(),
  units: z.array(z.object({ code: z.string(), home: tally, away: tally, extra: score.exactOptional() })),
  aggregate: score.exactOptional(),
  shootOut: score.nullable(),
  turn: z.object({ side, why: z.enum(TURN_REASONS) }).nullable(),
  counters: perSide(z.record(z.string(), z.int())),
  penalties: z.array(
    z.object({ side, player: z.string().exactOptional(), kind: z.string(), endsAt: z.number() }),
  ),
  result: z
    .object({
      winner: side.nullable(),
      decidedBy: z.enum(DECIDED_BY),
      through: side.exactOptional(),
      bothLost: z.literal(true).exactOptional(),
      margin: z.string().exactOptional(),
    })
    .nullable(),
  reason: reason.nullable(),
  resultOnly: z.boolean(),
};

/** The whole current truth of a match that a board needs: absolute, under 1 KB. */
export const summary: z.ZodType<Summary> = z.discriminatedUnion(
  'sport',
  oneOfEverySport(({ name, summaryDetail }) =>
    z.object({ sport: z.literal(name), ...everySport, detail: summaryDetail }),
  ),
);

/** A summary of any sport, as somebody reads it who knows none. */
export const anySummary: z.ZodType<AnySummary> = z.object({
  sport: z.string(),
  ...everySport,
  detail: z.looseObject({}),
});
