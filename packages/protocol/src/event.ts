import { type MatchEvent, NOTE_LENGTH } from '@scoreline/match';
import { z } from 'zod';
import { amendment, result } from './correction.ts';
import { id, instant, lineup, minute, player, reason, score, side, text } from './fields.ts';
import { ofEverySport } from './sports.ts';

const because = { reason: reason.exactOptional() };
const timed = { minute: minute.exactOptional() };
const undo = z.literal(true).exactOptional();
const reviewed = {
  about: z.enum(ofEverySport(({ reviewSubjects }) => reviewSubjects)),
  incidentId: id.exactOptional(),
};

/** An event of a match's log: what was accepted. */
export const event: z.ZodType<MatchEvent> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('KickoffMoved'), kickoffAt: instant }),
  z.object({ type: z.literal('MatchDelayed'), ...because }),
  z.object({ type: z.literal('MatchPostponed'), ...because }),
  z.object({ type: z.literal('MatchCancelled'), ...because }),
  z.object({ type: z.literal('MatchInterrupted'), ...because, ...timed }),
  z.object({ type: z.literal('MatchSuspended'), ...because, ...timed }),
  z.object({ type: z.literal('MatchResumed'), ...timed }),
  z.object({ type: z.literal('MatchAbandoned'), ...because, ...timed }),
  z.object({
    type: z.literal('MatchAwarded'),
    winner: side.nullable(),
    score: score.exactOptional(),
    reason,
  }),
  z.object({ type: z.literal('WalkoverGiven'), winner: side.nullable(), ...because }),
  z.object({ type: z.literal('SideRetired'), side, ...because }),
  z.object({ type: z.literal('LineupSet'), side, lineup }),
  z.object({ type: z.literal('NoteAdded'), text: text(NOTE_LENGTH), ...timed }),
  z.object({ type: z.literal('ReviewOpened'), ...reviewed, ...timed }),
  z.object({
    type: z.literal('ReviewClosed'),
    reviewId: id,
    ...reviewed,
    outcome: z.enum(ofEverySport(({ reviewOutcomes }) => reviewOutcomes)),
    player: player.exactOptional(),
    ...timed,
  }),
  z.object({ type: z.literal('ResultRecorded'), result }),
  z.object({ type: z.literal('MatchFinalized') }),
  z.object({ type: z.literal('MatchReopened'), reason, undo }),
  z.object({ type: z.literal('IncidentVoided'), incidentId: id, reason, undo }),
  z.object({ type: z.literal('IncidentRestored'), incidentId: id }),
  z.object({ type: z.literal('IncidentAmended'), incidentId: id, changes: amendment, ...because }),
  ...ofEverySport(({ events }) => events),
]);
