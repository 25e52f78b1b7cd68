import { z } from 'zod';

/** To a process of fans. */
export const instruction = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('open'),
    count: z.int(),
    socketPort: z.int(),
    apiPort: z.int(),
    matchId: z.string(),
  }),
  /** Asks for the status: which pages show this revision or a newer one, and since when. */
  z.object({ type: z.literal('status'), revision: z.int() }),
]);
export type Instruction = z.infer<typeof instruction>;

/** From a process of fans. Counters are since its start. */
export const fanStatus = z.object({
  /** How many pages say "live". */
  live: z.int(),
  /** When each page that shows the revision first showed it, in monotonic milliseconds. */
  shownAt: z.array(z.number()),
  /** Requests of the pages to the API. */
  requests: z.int(),
  cpuMs: z.number(),
});
export type FanStatus = z.infer<typeof fanStatus>;
