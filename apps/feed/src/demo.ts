import { Key, readJson, SourceError } from '@scoreline/import';
import { NOTE_LENGTH } from '@scoreline/match';
import { z } from 'zod';

const Replay = z.strictObject({
  competition: Key,
  match: Key,
  /** Counted from the start of the demo. */
  startAfterSeconds: z.number().min(0),
  /** Of the first replay: seconds of play for each real second. */
  speed: z.number().min(1).max(600),
  /** Commentary of a football match, at its minutes. */
  notes: z
    .array(
      z.strictObject({ minute: z.int().min(1).max(120), text: z.string().trim().min(1).max(NOTE_LENGTH) }),
    )
    .default([]),
});

const Demo = z.strictObject({
  format: z.literal('scoreline-demo'),
  version: z.literal(1),
  /** Files of the import format beside this one, entered at the first start. */
  files: z.array(z.string().regex(/^[\w.-]+\.json$/, 'a file is named without a folder')).min(1),
  /** Between the end of a replay and the next of the same match. */
  pauseSeconds: z.number().min(0),
  /** Of every replay but the first. */
  againSpeed: z.number().min(1).max(600),
  replays: z.array(Replay),
});
export type Demo = z.infer<typeof Demo>;

/** Reads `demo.json`: what is entered, and which matches are played again as if live. Throws a {@link SourceError}. */
export const readDemo = (file: string, text: string): Demo => {
  const parsed = Demo.safeParse(readJson(file, text));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const place = issue?.path.join('.') || 'at the top';
  throw new SourceError(
    file,
    place,
    `${issue?.message ?? 'not a demo'}.`,
    'The format is in demo/README.md.',
  );
};
