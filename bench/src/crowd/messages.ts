import { z } from 'zod';

/** To a process of raw sockets. `crowd`: which of its crowds, one a server. */
export const order = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('open'),
    crowd: z.string(),
    port: z.int(),
    path: z.string(),
    hello: z.string().nullable(),
    count: z.int(),
  }),
  /** Tell when each socket of the crowd has got this many bytes more. */
  z.object({ type: z.literal('expect'), crowd: z.string(), bytes: z.int() }),
  /** Each socket sends this, and counts nothing until it has been answered. */
  z.object({ type: z.literal('ping'), crowd: z.string(), text: z.string() }),
  z.object({ type: z.literal('close'), crowd: z.string() }),
]);
export type Order = z.infer<typeof order>;

/** From it: an order is done. */
export const done = z.union([
  z.object({
    type: z.enum(['opened', 'expecting', 'got', 'pinged', 'closed']),
    crowd: z.string(),
    /** Monotonic milliseconds, of the socket that was last. */
    at: z.number(),
    /** CPU that this process has used since it started. */
    cpuMs: z.number(),
  }),
  z.object({ type: z.literal('broken'), why: z.string() }),
]);
export type Done = z.infer<typeof done>;
