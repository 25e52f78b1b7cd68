import { z } from 'zod';
import { ref } from './catalogue.ts';
import { id, instant, text } from './terms.ts';

/** `POST /v1/imports`: before the first thing of it is made, so that an import broken off can be undone too. */
export const newImport = z.strictObject({
  /** The name of the file. */
  file: text(200),
  /** The refs of all its matches, made by it or there before. */
  matches: z.array(ref).max(3_000),
});
export type NewImport = z.infer<typeof newImport>;

export const importRecord = z.object({
  id,
  file: z.string(),
  /** Who did it, by name. */
  by: z.string(),
  at: instant,
  finishedAt: instant.nullable(),
  undoneAt: instant.nullable(),
  /** How many of each it made. */
  made: z.object({ matches: z.int(), teams: z.int(), competitions: z.int() }),
});
export type ImportRecord = z.infer<typeof importRecord>;
/** `GET /v1/imports`: the latest 50, the newest first. */
export const importRecords = z.object({ imports: z.array(importRecord) });

/** `POST /v1/imports/look`: which of the matches of a file are there already. */
export const lookRequest = newImport.pick({ matches: true });
export const lookAnswer = z.object({
  matches: z.array(z.object({ ref, id, archived: z.boolean() })),
});

/** `POST /v1/imports/:id/undo`: some matches a request. Goes on after `after`, until `next` is null. */
export const undoRequest = z.strictObject({ after: id.exactOptional() });
export const undoAnswer = z.object({
  next: id.nullable(),
  /** Matches that it had made, put away now. */
  archived: z.int(),
  /** Incidents that it had recorded in matches that were there before, voided now. */
  voided: z.int(),
  /** What stays, and why. */
  kept: z.array(z.object({ matchId: id, match: z.string(), reason: z.string() })),
});
export type UndoAnswer = z.infer<typeof undoAnswer>;
