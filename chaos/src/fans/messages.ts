import { CONNECTION_STATES } from '@scoreline/live';
import { z } from 'zod';

/** One fan and the ports of their proxies. */
const fanPlan = z.object({
  id: z.int(),
  socketPort: z.int(),
  apiPort: z.int(),
  /** A board of this competition, or null. */
  board: z.string().nullable(),
  matches: z.array(z.string()),
  /** Leaves the page and returns, again and again. */
  isRestless: z.boolean(),
  /** On a slow network. */
  isSlow: z.boolean(),
});
export type FanPlan = z.infer<typeof fanPlan>;

/** To a process of fans. */
export const instruction = z.discriminatedUnion('type', [
  z.object({ type: z.literal('open'), fans: z.array(fanPlan), seed: z.int() }),
  /** What the device says about its network. */
  z.object({ type: z.literal('network'), isOnline: z.boolean() }),
  z.object({ type: z.literal('visibility'), isVisible: z.boolean() }),
  /** From now on nobody leaves a page. */
  z.object({ type: z.literal('stay') }),
  z.object({ type: z.literal('collect') }),
]);
export type Instruction = z.infer<typeof instruction>;

/** `closed`: no page is open. */
export const CLAIMS = [...CONNECTION_STATES, 'closed'] as const;
export type Claim = (typeof CLAIMS)[number];

const claimRecord = z.object({ at: z.number(), fan: z.int(), claim: z.enum(CLAIMS) });
const shownRecord = z.object({
  at: z.number(),
  fan: z.int(),
  matchId: z.string(),
  revision: z.int(),
  /** Digest of the summary. */
  digest: z.string(),
  /** On a match page: digest of incidents and line-ups. */
  details: z.string().nullable(),
});
export type ClaimRecord = z.infer<typeof claimRecord>;
export type ShownRecord = z.infer<typeof shownRecord>;

/** What a fan sees at the end: digests of the summary and, on a match page, of incidents and line-ups. */
const finalView = z.object({
  fan: z.int(),
  matchId: z.string(),
  revision: z.int(),
  summary: z.string(),
  details: z.string().nullable(),
});
export type FinalView = z.infer<typeof finalView>;

/** The event loop of the process was blocked. */
const eventLoopDelay = z.object({ at: z.number(), ms: z.number() });

/** From a process of fans. */
export const fanReport = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('records'),
    records: z.array(z.union([shownRecord, claimRecord])),
    delays: z.array(eventLoopDelay),
  }),
  z.object({ type: z.literal('finals'), finals: z.array(finalView), reloads: z.int() }),
]);
export type FanReport = z.infer<typeof fanReport>;
