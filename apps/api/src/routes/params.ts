import { z } from 'zod';

/** What stands for `:id`: an id of ours, or a competition's slug. */
export const params = z.object({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,120}$/, 'must be letters, digits, - and _'),
});
