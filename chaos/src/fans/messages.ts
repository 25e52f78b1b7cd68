import { CONNECTION_STATES } from '@scoreline/live';
import { z } from 'zod';

/** One fan, and how they reach the system. */
const fanPlan = z.object({
  id: z.int(),
  socketPort: z.int(),
  apiPort: z.int(),
  /** A board of this competition, or null. */
  board: z.string().nullable(),
  matches: z.array(z.string()),
  /** Leaves the page and comes back, again and again. */
  isRestless: z.boolean(),
  /** On a slow network. */
  isSlow: z.boolean(),
});
export type FanPlan = z.infer<typeof fanPlan>;

/** To a process of fans. */
export const order = z.discriminatedUnion('type', [
  z.object({ type: z.literal('open'), fans: z.array(fanPlan), seed: z.int() }),
  /** What the device says about its network. */
  z.object({ type: z.literal('network'), isOnline: z.boolean() }),
  z.object({ type: z.literal('sight'), isVisible: z.boolean() }),
  /** Nobody leaves a page any more. */
  z.object({ type: z.literal('stay') }),
  z.object({ type: z.literal('sum up') }),
]);
export type Order = z.infer<typeof order>;

/** `closed`: no page is open. */
export const CLAIMS = [...CONNECTION_STATES, 'closed'] as const;
export type Claim = (typeof CLAIMS)[number];

const claimed = z.object({ at: z.number(), fan: z.int(), claim: z.enum(CLAIMS) });
const shown = z.object({
  at: z.number(),
  fan: z.int(),
  matchId: z.string(),
  revision: z.int(),
  /** Of the summary. */
  digest: z.string(),
});
export type Claimed = z.infer<typeof claimed>;
export type Shown = z.infer<typeof shown>;

/** What a fan sees at the end: digests of the summary and, on a match page, of incidents and line-ups. */
const final = z.object({
  fan: z.int(),
  matchId: z.string(),
  revision: z.int(),
  summary: z.string(),
  details: z.string().nullable(),
});
export type Final = z.infer<typeof final>;

/** The process was late. */
const stall = z.object({ at: z.number(), ms: z.number() });

/** From a process of fans. */
export const report = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('records'),
    records: z.array(z.union([shown, claimed])),
    stalls: z.array(stall),
  }),
  z.object({ type: z.literal('sums'), finals: z.array(final), reloads: z.int() }),
]);
export type Report = z.infer<typeof report>;
