import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { NoMatchesError, Refused, SourceError } from '@scoreline/import';
import { Failure } from '../failure.ts';
import type { ScoresApi } from '../instance/scores-api.ts';
import type { Progress } from './progress.ts';
import { runImport } from './run-import.ts';

/** What stands beside matches, and is read with them. */
const BESIDE = /\.(groups|teams|clubs|stadiums|standings)\.json$/i;
const READ = /\.(json|txt)$/i;
/** Folders and files of a checkout that hold no matches: what is not of the data, and squads. */
const OTHER =
  /^(\.|node_modules$|package(-lock)?\.json$|readme|license|notes|squads$|players\.json$)|[_-]squads?\.txt$/i;

export const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !OTHER.test(name))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesIn(path);
      return entry.isFile() && READ.test(entry.name) && !BESIDE.test(entry.name) ? [path] : [];
    });

interface Output {
  readonly progressOf: (matches: number) => Progress;
  readonly print: (line: string) => void;
  readonly signal: AbortSignal;
}

/**
 * Imports every file of a folder and of those in it, one after the other. A file that cannot be read costs that file.
 * Resolves to the exit code: 1 where something was refused, left out or is not as a file says.
 */
export const importFolder = async (
  api: ScoresApi,
  { path: folder, zone }: { readonly path: string; readonly zone: string | undefined },
  { progressOf, print, signal }: Output,
): Promise<number> => {
  const files = filesIn(folder);
  if (files.length === 0) throw new Failure(`There is no file of matches in ${folder}`);
  let [matches, leftOut, unlike] = [0, 0, 0];
  const refused: string[] = [];
  const other: string[] = [];
  for (const path of files) {
    if (signal.aborted) throw signal.reason;
    const name = relative(folder, path);
    try {
      const { lines, result, isWrong } = await runImport(api, { path, zone }, progressOf);
      matches += result.matches.length;
      leftOut += result.plan.leftOut.length;
      if (isWrong && result.plan.leftOut.length === 0) unlike += 1;
      print(`${name}:`);
      for (const line of lines) print(`  ${line}`);
    } catch (error) {
      if (!(error instanceof SourceError || error instanceof Refused)) throw error;
      if (error instanceof NoMatchesError) {
        other.push(name);
        continue;
      }
      refused.push(name);
      print(`${name}:\n  not read. ${error.message}`);
    }
  }
  const ofMatches = files.length - other.length;
  if (ofMatches === 0) throw new Failure(`There is no file of matches in ${folder}`);
  const read = ofMatches - refused.length;
  print(
    `${read} of ${ofMatches} files read (${((100 * read) / ofMatches).toFixed(1)} %): ${matches} matches, ${leftOut} left out${
      unlike === 0 ? '' : `, ${unlike} files with differences`
    }.`,
  );
  if (other.length > 0) print(`Without matches: ${other.join(', ')}`);
  if (refused.length > 0) print(`Not read: ${refused.join(', ')}`);
  return refused.length > 0 || leftOut > 0 || unlike > 0 ? 1 : 0;
};
