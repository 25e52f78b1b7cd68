import {
  INCIDENT_STATES,
  type Incident,
  MATCH_NOTICES,
  NOTE_LENGTH,
  POINT_KINDS,
  REVIEW_OUTCOMES,
  REVIEW_SUBJECTS,
} from '@scoreline/match';
import { z } from 'zod';
import {
  card,
  goalKind,
  id,
  instant,
  minute,
  miss,
  period,
  perSide,
  phase,
  player,
  reason,
  side,
  text,
} from './terms.ts';

const base = {
  id,
  revision: z.int().min(1),
  order: z.int(),
  at: instant,
  state: z.enum(INCIDENT_STATES),
  phase: phase.exactOptional(),
  amended: z.boolean().exactOptional(),
  correction: reason.exactOptional(),
};
const maybe = { ...base, minute: minute.exactOptional() };
const timed = { ...base, minute };
const who = { player: player.exactOptional() };

/** What a fan sees on the timeline. */
export const incident: z.ZodType<Incident> = z.discriminatedUnion('type', [
  z.object({ ...maybe, type: z.literal('period'), period, edge: z.enum(['start', 'end']) }),
  z.object({ ...maybe, type: z.literal('addedTime'), period, minutes: z.int() }),
  z.object({
    ...timed,
    ...who,
    type: z.literal('goal'),
    side,
    kind: goalKind,
    assist: player.exactOptional(),
  }),
  z.object({ ...timed, ...who, type: z.literal('missedPenalty'), side, miss }),
  z.object({ ...timed, ...who, type: z.literal('card'), side, card, staff: text(80).exactOptional() }),
  z.object({
    ...timed,
    type: z.literal('substitution'),
    side,
    off: player.exactOptional(),
    on: player.exactOptional(),
    concussion: z.boolean().exactOptional(),
  }),
  z.object({ ...maybe, ...who, type: z.literal('kick'), side, scored: z.boolean() }),
  z.object({ ...maybe, type: z.literal('playStarted'), server: side }),
  z.object({
    ...maybe,
    type: z.literal('point'),
    side,
    how: z.enum(POINT_KINDS).exactOptional(),
    set: z.int(),
    game: z.int(),
    server: side,
    won: z.enum(['point', 'game', 'set', 'match']),
    score: perSide(z.string()),
  }),
  z.object({
    ...maybe,
    type: z.literal('review'),
    about: z.enum(REVIEW_SUBJECTS),
    incidentId: id.exactOptional(),
    outcome: z.enum(REVIEW_OUTCOMES).exactOptional(),
    reviewId: id.exactOptional(),
  }),
  z.object({ ...maybe, type: z.literal('note'), text: text(NOTE_LENGTH) }),
  z.object({
    ...maybe,
    type: z.literal('notice'),
    notice: z.enum(MATCH_NOTICES),
    side: side.exactOptional(),
    reason: reason.exactOptional(),
  }),
]);
