import { type Amendment, NOTE_LENGTH, type Result } from '@scoreline/match';
import { z } from 'zod';
import { text } from './fields.ts';
import { oneOfEverySport } from './sports.ts';

/** What can be changed of an incident: a note's text, or what its sport says. */
export const amendment: z.ZodType<Amendment> = z.union(
  oneOfEverySport((sport) => sport.amendment.extend({ text: text(NOTE_LENGTH).exactOptional() })),
);

/** A result of which nobody knows how it came about. */
export const result: z.ZodType<Result> = z.discriminatedUnion(
  'sport',
  oneOfEverySport((sport) => sport.result),
);
