import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Matchday, readSource, type SourceText } from '@scoreline/import';
import { Failure } from '../failure.ts';

const CANNOT: Readonly<Record<string, string>> = {
  ENOENT: 'There is no file',
  EISDIR: 'This is a folder, not a file:',
  EACCES: 'Not allowed to read',
};

const load = (path: string): SourceText => {
  try {
    return { file: basename(path), text: readFileSync(path, 'utf8') };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new Failure(`${CANNOT[code] ?? `Cannot read (${code})`} ${path}`);
  }
};

const loadIfThere = (path: string): SourceText | undefined => {
  try {
    return { file: basename(path), text: readFileSync(path, 'utf8') };
  } catch {
    return undefined;
  }
};

/** Reads a file of any format that is known. Throws a `SourceError` and gives no part when any of it is wrong. */
export const readFile = (path: string): Matchday =>
  readSource(load(path), (file) => loadIfThere(join(dirname(path), file)));
