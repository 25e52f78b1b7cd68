import { z } from 'zod';
import { readMinute } from '../matchday/minute.ts';
import { STATED_STATUSES } from '../normalize/stated-status.ts';

const whole = (what: string) => z.int({ error: `${what} is a whole number` });
const Score = z.tuple([z.int().min(0), z.int().min(0)], {
  error: 'a score is two whole numbers, home first: [2, 1]',
});

/** 2022 writes `"minute": 90, "offset": 4`, 2026 the text `"90+4"`. */
const SourceGoal = z
  .object({
    name: z.string().trim().min(1).optional(),
    minute: z.union([z.string(), z.number()], { error: 'a minute is 67 or "90+4"' }),
    offset: whole('offset').min(0).optional(),
    penalty: z.boolean().optional(),
    owngoal: z.boolean().optional(),
  })
  .transform(({ minute, offset = 0, ...goal }, context) => {
    const read = readMinute(String(minute));
    if (read === null) {
      context.issues.push({
        code: 'custom',
        input: minute,
        message: `${minute} is no minute; write 67 or "90+4"`,
        path: ['minute'],
      });
      return z.NEVER;
    }
    const added = (read.added ?? 0) + offset;
    return { ...goal, minute: added > 0 ? { minute: read.minute, added } : read };
  });
export type SourceGoal = z.infer<typeof SourceGoal>;

export const SourceMatch = z.object({
  round: z.string({ error: 'round is missing' }),
  num: whole('num').optional(),
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date looks like 2022-11-20'),
  time: z
    .string()
    .regex(/^\d{1,2}:\d{2}( UTC([+-]\d{1,2}(:\d{2})?)?)?$/, 'a time looks like 19:00 or 13:00 UTC-6')
    .optional(),
  team1: z.string({ error: 'team1, the home team, is missing' }).trim().min(1),
  team2: z.string({ error: 'team2, the away team, is missing' }).trim().min(1),
  score: z
    .object({ ht: Score.optional(), ft: Score.optional(), et: Score.optional(), p: Score.optional() })
    .optional(),
  goals1: z.array(SourceGoal).optional(),
  goals2: z.array(SourceGoal).optional(),
  group: z.string().optional(),
  ground: z.string().optional(),
  status: z
    .string()
    .toLowerCase()
    .pipe(z.enum(STATED_STATUSES, { error: `status is one of ${STATED_STATUSES.join(', ')}` }))
    .optional(),
});
export type SourceMatch = z.infer<typeof SourceMatch>;

export const SourceFile = z.object({
  name: z.string({ error: 'name, like "World Cup 2022", is missing' }).trim().min(1),
  matches: z.array(SourceMatch, { error: 'matches, a list, is missing' }).min(1, 'there are no matches'),
});

export const SourceGroups = z.object({
  name: z.string(),
  groups: z.array(z.object({ name: z.string(), teams: z.array(z.string()) })),
});

export const SourceTeams = z.array(z.object({ name: z.string(), fifa_code: z.string().regex(/^[A-Z]{3}$/) }));
