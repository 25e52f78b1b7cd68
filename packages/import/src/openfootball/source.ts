import { z } from 'zod';
import { readMinute } from '../matchday/minute.ts';
import { STATED_STATUSES } from '../normalize/stated-status.ts';

/** Other words for them. */
const STATUS_WORDS: Readonly<Record<string, string>> = { canceled: 'cancelled', 'walk over': 'walkover' };

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
  round: z.string({ error: 'round is missing, and stage too' }),
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
    .transform((word) => STATUS_WORDS[word] ?? word)
    .pipe(z.enum(STATED_STATUSES, { error: `status is one of ${STATED_STATUSES.join(', ')}` }))
    .optional(),
});
export type SourceMatch = z.infer<typeof SourceMatch>;

const Entries = z.array(z.unknown(), { error: 'matches, a list, is missing' }).min(1, 'there are no matches');
const Title = z.string({ error: 'name, like "World Cup 2022", is missing' }).trim().min(1);

/** Two forms: a list of matches, or of rounds that have them. */
export const SourceFile = z.union([
  z.object({
    name: Title,
    rounds: z
      .array(z.object({ name: z.string(), matches: z.array(z.unknown()) }))
      .min(1, 'there are no matches'),
  }),
  z.object({ name: Title, matches: Entries }),
]);

export const SourceGroups = z.object({
  name: z.string(),
  groups: z.array(z.object({ name: z.string(), teams: z.array(z.string()) })),
});

const SourceTeam = z
  .object({ name: z.string(), fifa_code: z.string().optional(), code: z.string().optional() })
  .transform(({ name, fifa_code, code }) => ({ name, code: fifa_code ?? code }));
/** Three forms: the teams, or an object that has them as `teams` or as `clubs`. */
export const SourceTeams = z.union([
  z.array(SourceTeam),
  z.object({ teams: z.array(SourceTeam) }).transform(({ teams }) => teams),
  z.object({ clubs: z.array(SourceTeam) }).transform(({ clubs }) => clubs),
]);
