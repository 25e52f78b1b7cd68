import { z } from 'zod';

/** What stands for `:id`: an id of ours, or a competition's slug. */
export const params = z.object({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,120}$/, 'must be letters, digits, - and _'),
});

/** What a list is asked for: a part of a name, or what was put away. */
export const listQuery = z.object({
  q: z
    .string()
    .max(80)
    .regex(/^\P{Cc}*$/u, 'must be without control characters')
    .default(''),
  archived: z.enum(['true', 'false']).default('false'),
});
