import { z } from 'zod';

/** The first line of a backup: what it is and which schema its rows are of. */
export const backupHead = z.object({
  format: z.literal('scoreline-backup'),
  version: z.literal(1),
  madeAt: z.iso.datetime(),
  database: z.enum(['sqlite', 'postgres']),
  /** The migrations that the database had, in their order. */
  migrations: z.array(z.string()).min(1),
});
export type BackupHead = z.infer<typeof backupHead>;

/** Stands before the rows of a table. Each row is a line with an array in the order of `columns`. */
export const tableHead = z.object({ table: z.string(), columns: z.array(z.string()).min(1) });
/** A secret of the data folder, by the name of its file. */
export const keptSecret = z.object({ secret: z.string().regex(/^[a-z-]{1,40}$/), value: z.string() });

export const tally = z.object({ rows: z.int().min(0), sum: z.string().length(64) });
export type Tally = z.infer<typeof tally>;
/** The last line: how many rows each table has, and the sum of their SHA-256. */
export const backupEnd = z.object({ end: z.record(z.string(), tally) });

export type BackupLine =
  | { readonly kind: 'head'; readonly head: BackupHead }
  | { readonly kind: 'secret'; readonly name: string; readonly value: string }
  | { readonly kind: 'table'; readonly table: string; readonly columns: readonly string[] }
  | { readonly kind: 'row'; readonly row: readonly unknown[]; readonly text: string }
  | { readonly kind: 'end'; readonly tallies: Readonly<Record<string, Tally>> };
