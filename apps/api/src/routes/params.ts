import { z } from 'zod';

/** The `:id` of a route: one of our IDs, or the slug of a competition. */
const id = z.string().regex(/^[A-Za-z0-9_-]{1,120}$/, 'must be letters, digits, - and _');
export const params = z.object({ id });
export const passkeyParams = z.object({ id, passkeyId: id });

/** The query of a list: part of a name, or the archived records. */
export const listQuery = z.object({
  q: z
    .string()
    .max(80)
    .regex(/^\P{Cc}*$/u, 'must not contain control characters')
    .default(''),
  archived: z.enum(['true', 'false']).default('false'),
});
export type ListQuery = z.output<typeof listQuery>;
