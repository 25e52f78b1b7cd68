import { type Command, NOTE_LENGTH, POINT_KINDS, REVIEW_OUTCOMES, REVIEW_SUBJECTS } from '@scoreline/match';
import { z } from 'zod';
import {
  card,
  count,
  goalKind,
  id,
  instant,
  lineup,
  minute,
  miss,
  period,
  perSide,
  player,
  reason,
  score,
  side,
  text,
} from './terms.ts';

const at = { minute: minute.exactOptional() };
const because = { reason: reason.exactOptional() };
const shootOut = perSide(z.int().min(0).max(99));

export const footballResult = z.strictObject({
  sport: z.literal('football'),
  halfTime: score.exactOptional(),
  fullTime: score,
  extraTime: score.exactOptional(),
  shootOut: shootOut.exactOptional(),
});
export const tennisResult = z.strictObject({
  sport: z.literal('tennis'),
  sets: z
    .array(z.object({ home: count, away: count, tieBreak: score.exactOptional() }))
    .min(1)
    .max(5),
});

export const amendment = z.strictObject({
  side: side.exactOptional(),
  minute: minute.exactOptional(),
  player: player.nullable().exactOptional(),
  assist: player.nullable().exactOptional(),
  staff: text(80).nullable().exactOptional(),
  kind: goalKind.exactOptional(),
  card: card.exactOptional(),
  miss: miss.exactOptional(),
  off: player.nullable().exactOptional(),
  on: player.nullable().exactOptional(),
  concussion: z.boolean().exactOptional(),
  scored: z.boolean().exactOptional(),
  minutes: z.int().min(0).max(60).exactOptional(),
  text: text(NOTE_LENGTH).exactOptional(),
});

const everySport = [
  z.strictObject({ type: z.literal('moveKickoff'), kickoffAt: instant }),
  z.strictObject({ type: z.literal('delayMatch'), ...because }),
  z.strictObject({ type: z.literal('postponeMatch'), ...because }),
  z.strictObject({ type: z.literal('cancelMatch'), ...because }),
  z.strictObject({ type: z.literal('interruptMatch'), ...because }),
  z.strictObject({ type: z.literal('suspendMatch'), ...because }),
  z.strictObject({ type: z.literal('resumeMatch') }),
  z.strictObject({ type: z.literal('abandonMatch'), ...because }),
  z.strictObject({ type: z.literal('awardMatch'), winner: side, score: score.exactOptional(), reason }),
  z.strictObject({ type: z.literal('giveWalkover'), winner: side, ...because }),
  z.strictObject({ type: z.literal('retire'), side, ...because }),
  z.strictObject({ type: z.literal('setLineup'), side, lineup }),
  z.strictObject({ type: z.literal('addNote'), text: text(NOTE_LENGTH) }),
  z.strictObject({
    type: z.literal('openReview'),
    about: z.enum(REVIEW_SUBJECTS),
    incidentId: id.exactOptional(),
  }),
  z.strictObject({
    type: z.literal('closeReview'),
    outcome: z.enum(REVIEW_OUTCOMES),
    player: player.exactOptional(),
  }),
  z.strictObject({
    type: z.literal('recordResult'),
    result: z.discriminatedUnion('sport', [footballResult, tennisResult]),
  }),
  z.strictObject({ type: z.literal('voidIncident'), incidentId: id, reason }),
  z.strictObject({ type: z.literal('restoreIncident'), incidentId: id }),
  z.strictObject({ type: z.literal('amendIncident'), incidentId: id, changes: amendment, ...because }),
  z.strictObject({ type: z.literal('finalize') }),
  z.strictObject({ type: z.literal('reopen'), reason }),
] as const;

const football = [
  z.strictObject({ type: z.literal('startPeriod'), period }),
  z.strictObject({ type: z.literal('endPeriod') }),
  z.strictObject({ type: z.literal('setClock'), seconds: z.int().min(0).max(14_400) }),
  z.strictObject({ type: z.literal('announceAddedTime'), minutes: z.int().min(0).max(60) }),
  z.strictObject({
    type: z.literal('recordGoal'),
    side,
    kind: goalKind,
    player: player.exactOptional(),
    assist: player.exactOptional(),
    ...at,
  }),
  z.strictObject({
    type: z.literal('recordMissedPenalty'),
    side,
    miss,
    player: player.exactOptional(),
    ...at,
  }),
  z.strictObject({
    type: z.literal('recordCard'),
    side,
    card,
    player: player.exactOptional(),
    staff: text(80).exactOptional(),
    ...at,
  }),
  z.strictObject({
    type: z.literal('recordSubstitution'),
    side,
    off: player.exactOptional(),
    on: player.exactOptional(),
    concussion: z.boolean().exactOptional(),
    ...at,
  }),
  z.strictObject({
    type: z.literal('recordKick'),
    side,
    player: player.exactOptional(),
    scored: z.boolean(),
  }),
  z.strictObject({ type: z.literal('recordShootOut'), score: shootOut }),
] as const;

const tennis = [
  z.strictObject({ type: z.literal('startPlay'), server: side }),
  z.strictObject({ type: z.literal('recordPoint'), side, how: z.enum(POINT_KINDS).exactOptional() }),
] as const;

/** What somebody asks for. */
export const command: z.ZodType<Command> = z.discriminatedUnion('type', [
  ...everySport,
  ...football,
  ...tennis,
]);

/** Body of `POST /v1/matches/:id/commands`. */
export const commandRequest = z.strictObject({
  /** Made by the sender, once for each thing that happened; sent again it changes nothing. */
  commandId: id,
  /** Refused with 409 when the match has moved on, unless the command commutes with what came between. */
  expectedRevision: z.int().min(0).exactOptional(),
  /** When it happened; the time of arrival unless said. */
  at: instant.exactOptional(),
  command,
});
export type CommandRequest = z.infer<typeof commandRequest>;
