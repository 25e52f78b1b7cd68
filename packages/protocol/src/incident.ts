import { CORE_NOTICES, type Incident, NOTE_LENGTH } from '@scoreline/match';
import { z } from 'zod';
import { id, minute, reason, side, text } from './fields.ts';
import { incidentBase } from './incident-base.ts';
import { ofEverySport } from './sports.ts';

const base = {
  ...incidentBase,
  phase: z.enum(ofEverySport(({ phases }) => phases)).exactOptional(),
  minute: minute.exactOptional(),
};

/** What a fan sees on the timeline. */
export const incident: z.ZodType<Incident> = z.discriminatedUnion('type', [
  z.object({
    ...base,
    type: z.literal('review'),
    about: z.enum(ofEverySport(({ reviewSubjects }) => reviewSubjects)),
    incidentId: id.exactOptional(),
    outcome: z.enum(ofEverySport(({ reviewOutcomes }) => reviewOutcomes)).exactOptional(),
    reviewId: id.exactOptional(),
  }),
  z.object({ ...base, type: z.literal('note'), text: text(NOTE_LENGTH) }),
  z.object({
    ...base,
    type: z.literal('notice'),
    notice: z.enum([...CORE_NOTICES, ...ofEverySport(({ notices }) => notices)]),
    side: side.exactOptional(),
    reason: reason.exactOptional(),
  }),
  ...ofEverySport(({ incidents }) => incidents),
]);
