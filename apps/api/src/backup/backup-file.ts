import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { BackupError } from './backup-error.ts';
import {
  type BackupHead,
  type BackupLine,
  backupEnd,
  backupHead,
  keptSecret,
  type Tally,
  tableHead,
} from './manifest.ts';
import { tallyRows } from './portable-rows.ts';

const parseLine = (text: string, isFirst: boolean): BackupLine | null => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (isFirst) {
    const head = backupHead.safeParse(value);
    return head.success ? { kind: 'head', head: head.data } : null;
  }
  if (Array.isArray(value)) return { kind: 'row', row: value, text };
  const table = tableHead.safeParse(value);
  if (table.success) return { kind: 'table', ...table.data };
  const secret = keptSecret.safeParse(value);
  if (secret.success) return { kind: 'secret', name: secret.data.secret, value: secret.data.value };
  const end = backupEnd.safeParse(value);
  return end.success ? { kind: 'end', tallies: end.data.end } : null;
};

/** Reads a backup line by line; it is never whole in memory. Throws a {@link BackupError} where it is damaged. */
export async function* readBackupLines(path: string): AsyncGenerator<BackupLine> {
  let failure: unknown;
  const text = pipeline(createReadStream(path), createGunzip(), (error) => {
    failure = error ?? undefined;
  });
  let count = 0;
  const said = () => (failure instanceof Error ? ` (${failure.message})` : '');
  try {
    for await (const line of createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY })) {
      const parsed = parseLine(line, count === 0);
      if (parsed === null && count === 0)
        throw new BackupError(`${path} is not a backup of Scoreline, or of a newer version of it.`);
      if (parsed === null) throw new BackupError(`${path} is damaged in line ${count + 1}.`);
      count += 1;
      yield parsed;
    }
  } catch (error) {
    if (error instanceof BackupError) throw error;
    failure ??= error;
  }
  if (failure !== undefined) {
    const code = failure instanceof Error && 'code' in failure ? failure.code : undefined;
    if (code === 'ENOENT') throw new BackupError(`There is no file ${path}.`);
    if (code === 'EACCES') throw new BackupError(`Not allowed to read ${path}.`);
    throw new BackupError(
      count === 0
        ? `${path} is not a backup of Scoreline${said()}.`
        : `${path} is cut off or damaged${said()}.`,
    );
  }
}

export interface CheckedBackup {
  readonly head: BackupHead;
  readonly tallies: Readonly<Record<string, Tally>>;
  readonly rows: number;
}

/** Reads a backup from end to end and compares every table with its manifest. Throws a {@link BackupError}. */
export const checkBackup = async (path: string): Promise<CheckedBackup> => {
  let head: BackupHead | undefined;
  let end: Readonly<Record<string, Tally>> | undefined;
  const found = new Map<string, ReturnType<typeof tallyRows>>();
  let open: ReturnType<typeof tallyRows> | undefined;
  for await (const line of readBackupLines(path)) {
    if (end !== undefined) throw new BackupError(`${path} is damaged: it goes on after its end.`);
    if (line.kind === 'head') head = line.head;
    else if (line.kind === 'table') {
      open = tallyRows();
      found.set(line.table, open);
    } else if (line.kind === 'row') open?.add(line.text);
    else if (line.kind === 'end') end = line.tallies;
  }
  if (head === undefined) throw new BackupError(`${path} is empty.`);
  if (end === undefined) throw new BackupError(`${path} is cut off: its end is missing.`);
  const tallies = Object.fromEntries([...found].map(([table, tally]) => [table, tally.result()]));
  for (const table of new Set([...Object.keys(end), ...found.keys()]))
    if (JSON.stringify(end[table]) !== JSON.stringify(tallies[table]))
      throw new BackupError(`${path} is damaged: the rows of ${table} are not those of its manifest.`);
  const rows = Object.values(tallies).reduce((sum, tally) => sum + tally.rows, 0);
  return { head, tallies, rows };
};
