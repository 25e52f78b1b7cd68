import { z } from 'zod';

/** To a process of fans. */
export const order = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('open'),
    count: z.int(),
    socketPort: z.int(),
    apiPort: z.int(),
    matchId: z.string(),
  }),
  /** How far they are: who shows this revision or a newer one, and since when. */
  z.object({ type: z.literal('tell'), revision: z.int() }),
]);
export type Order = z.infer<typeof order>;

/** From it, since it was started unless it says otherwise. */
export const told = z.object({
  /** How many pages say "live". */
  live: z.int(),
  /** When each page that shows it first showed it, monotonic milliseconds. */
  shownAt: z.array(z.number()),
  /** What the pages asked of the API. */
  requests: z.int(),
  cpuMs: z.number(),
});
export type Told = z.infer<typeof told>;
