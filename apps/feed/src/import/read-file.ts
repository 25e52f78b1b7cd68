import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { Failure } from '../failure.ts';
import { readFootballTxt } from '../football-txt/read.ts';
import { type Matchday, readMatchday } from '../matchday.ts';
import { readOpenfootball, type SourceText } from '../openfootball/read.ts';
import { readJson } from '../read-json.ts';

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

const Ours = z.object({ format: z.literal('scoreline-matchday') });

/**
 * Reads a file of any format that is known: our own, openfootball's JSON (with the `.groups.json` and `.teams.json`
 * beside it) and, when it is no JSON, Football.TXT. Throws a `SourceError` and gives no part when any of it is wrong.
 */
export const readFile = (path: string): Matchday => {
  const source = load(path);
  const { file, text } = source;
  if (!/^\s*[[{]/.test(text)) return readFootballTxt(file, text);
  if (Ours.safeParse(readJson(file, text)).success) return readMatchday(file, text);
  const beside = (ending: string) => loadIfThere(path.replace(/(\.json)?$/, `.${ending}.json`));
  const groups = beside('groups');
  const teams = beside('teams');
  return readOpenfootball({
    matches: source,
    ...(groups === undefined ? {} : { groups }),
    ...(teams === undefined ? {} : { teams }),
  });
};
