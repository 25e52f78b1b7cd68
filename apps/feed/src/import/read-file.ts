import { readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { decode, type Findings, type Matchday, readSource, type SourceText } from '@scoreline/import';
import { Failure } from '../failure.ts';

const CANNOT: Readonly<Record<string, string>> = {
  ENOENT: 'There is no file',
  EACCES: 'Not allowed to read',
};

const load = (path: string): SourceText => {
  try {
    return {
      file: basename(path),
      folder: basename(dirname(resolve(path))),
      text: decode(readFileSync(path)),
    };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new Failure(`${CANNOT[code] ?? `Cannot read (${code})`} ${path}`);
  }
};

const loadIfThere = (path: string): SourceText | undefined => {
  try {
    return { file: basename(path), text: decode(readFileSync(path)) };
  } catch {
    return undefined;
  }
};

/** Reads a file of any format that is known. Throws a `SourceError` where nothing of it can be read. */
export const readFile = (path: string, zone?: string): Matchday & Findings =>
  readSource(
    load(path),
    (file) => loadIfThere(join(dirname(path), file)),
    zone === undefined ? {} : { zone },
  );
