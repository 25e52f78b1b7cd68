import { z } from 'zod';
import { ref } from './catalogue.ts';
import { id, instant, text } from './fields.ts';

/** `POST /v1/imports`: sent before anything is created, so that an interrupted import can be undone too. */
export const newImport = z.strictObject({
  /** The name of the file. */
  file: text(200),
  /** The refs of all its matches, new and existing ones. */
  matches: z.array(ref).max(3_000),
});
export type NewImport = z.infer<typeof newImport>;

/** An import. `finishedAt` is null while it runs or when it was interrupted. */
export const importRecord = z.object({
  id,
  file: z.string(),
  /** The name of the person who started it. */
  by: z.string(),
  at: instant,
  finishedAt: instant.nullable(),
  undoneAt: instant.nullable(),
  /** How many of each it created. */
  made: z.object({ matches: z.int(), teams: z.int(), competitions: z.int() }),
});
export type ImportRecord = z.infer<typeof importRecord>;
/** `GET /v1/imports`: the latest 50, newest first. */
export const importRecords = z.object({ imports: z.array(importRecord) });

/** `POST /v1/imports/look`: which matches of a file already exist. */
export const lookRequest = newImport.pick({ matches: true });
/** The matches that exist, by ref. */
export const lookAnswer = z.object({
  matches: z.array(z.object({ ref, id, archived: z.boolean() })),
});

/** `POST /v1/imports/:id/undo`: a few matches for each request, after the match `after`, until `next` is null. */
export const undoRequest = z.strictObject({ after: id.exactOptional() });
/** What one request of an undo did. */
export const undoAnswer = z.object({
  next: id.nullable(),
  /** Matches that the import created, now archived. */
  archived: z.int(),
  /** Incidents that the import recorded in existing matches, now voided. */
  voided: z.int(),
  /** Matches that were not changed, and why. */
  kept: z.array(z.object({ matchId: id, match: z.string(), reason: z.string() })),
});
export type UndoAnswer = z.infer<typeof undoAnswer>;
