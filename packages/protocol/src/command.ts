import { type Command, NOTE_LENGTH } from '@scoreline/match';
import { z } from 'zod';
import { amendment, result } from './correction.ts';
import { id, instant, lineup, player, reason, score, side, text } from './fields.ts';
import { ofEverySport } from './sports.ts';

const because = { reason: reason.exactOptional() };
/** Said of what takes back the sender's own last command, and of no other correction. */
const undo = z.literal(true).exactOptional();

const coreCommands = [
  z.strictObject({ type: z.literal('moveKickoff'), kickoffAt: instant }),
  z.strictObject({ type: z.literal('delayMatch'), ...because }),
  z.strictObject({ type: z.literal('postponeMatch'), ...because }),
  z.strictObject({ type: z.literal('cancelMatch'), ...because }),
  z.strictObject({ type: z.literal('interruptMatch'), ...because }),
  z.strictObject({ type: z.literal('suspendMatch'), ...because }),
  z.strictObject({ type: z.literal('resumeMatch') }),
  z.strictObject({ type: z.literal('abandonMatch'), ...because }),
  z.strictObject({
    type: z.literal('awardMatch'),
    winner: side.nullable(),
    score: score.exactOptional(),
    reason,
  }),
  z.strictObject({ type: z.literal('giveWalkover'), winner: side.nullable(), ...because }),
  z.strictObject({ type: z.literal('retire'), side, ...because }),
  z.strictObject({ type: z.literal('setLineup'), side, lineup }),
  z.strictObject({ type: z.literal('addNote'), text: text(NOTE_LENGTH) }),
  z.strictObject({
    type: z.literal('openReview'),
    about: z.enum(ofEverySport(({ reviewSubjects }) => reviewSubjects)),
    incidentId: id.exactOptional(),
  }),
  z.strictObject({
    type: z.literal('closeReview'),
    outcome: z.enum(ofEverySport(({ reviewOutcomes }) => reviewOutcomes)),
    player: player.exactOptional(),
  }),
  z.strictObject({
    type: z.literal('recordResult'),
    result,
  }),
  z.strictObject({ type: z.literal('voidIncident'), incidentId: id, reason, undo }),
  z.strictObject({ type: z.literal('restoreIncident'), incidentId: id }),
  z.strictObject({ type: z.literal('amendIncident'), incidentId: id, changes: amendment, ...because }),
  z.strictObject({ type: z.literal('finalize') }),
  z.strictObject({ type: z.literal('reopen'), reason, undo }),
] as const;

/** A command: what is asked for. */
export const command: z.ZodType<Command> = z.discriminatedUnion('type', [
  ...coreCommands,
  ...ofEverySport(({ commands }) => commands),
]);

/** Body of `POST /v1/matches/:id/commands`. */
export const commandRequest = z.strictObject({
  /** Made by the sender, once for each thing that happened; sent again it changes nothing. */
  commandId: id,
  /** Refused with 409 when the match has moved on, unless the command commutes with what came between. */
  expectedRevision: z.int().min(0).exactOptional(),
  /** When it happened; the time of arrival unless said. */
  at: instant.exactOptional(),
  /** The sender's own import that this is a part of, so that it can be undone with it. */
  importId: id.exactOptional(),
  command,
});
export type CommandRequest = z.infer<typeof commandRequest>;
