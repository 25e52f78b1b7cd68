import { z } from 'zod';

/** To a process of raw sockets. `group`: one of its groups of sockets, one for each server. */
export const instruction = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('open'),
    group: z.string(),
    port: z.int(),
    path: z.string(),
    subscribeMessage: z.string().nullable(),
    count: z.int(),
  }),
  /** Report when each socket of the group has received this many more bytes. */
  z.object({ type: z.literal('expect'), group: z.string(), bytes: z.int() }),
  /** Each socket sends this. Report when each has been answered. */
  z.object({ type: z.literal('ping'), group: z.string(), text: z.string() }),
  z.object({ type: z.literal('close'), group: z.string() }),
]);
export type Instruction = z.infer<typeof instruction>;

/** From it: an instruction is done, or the process is broken. */
export const reply = z.union([
  z.object({
    type: z.enum(['opened', 'expecting', 'got', 'pinged', 'closed']),
    group: z.string(),
    /** When the last socket was done, in monotonic milliseconds. */
    at: z.number(),
    /** CPU that this process has used since it started. */
    cpuMs: z.number(),
  }),
  z.object({ type: z.literal('broken'), reason: z.string() }),
]);
export type Reply = z.infer<typeof reply>;
