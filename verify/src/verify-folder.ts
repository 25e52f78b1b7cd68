import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { verifyBadminton } from './badminton.ts';
import { verifyBeachVolleyball } from './beach-volleyball.ts';
import { verifyTableTennis } from './table-tennis.ts';
import type { Verdict } from './verdict.ts';
import { verifyVolleyball } from './volleyball.ts';

/** By the name of the folder in which a sport's files lie. */
const SPORTS: Readonly<Record<string, (folder: string) => Verdict[]>> = {
  volleyball: verifyVolleyball,
  'beach-volleyball': verifyBeachVolleyball,
  'table-tennis': verifyTableTennis,
  badminton: verifyBadminton,
};

export class FolderError extends Error {}

/** The folders of sports in this one, or this one itself. Throws a `FolderError` where there is none. */
const sportFolders = (folder: string): string[] => {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new FolderError(`There is no folder ${folder}.`);
  if (basename(folder) in SPORTS) return [folder];
  const within = readdirSync(folder)
    .filter((name) => name in SPORTS)
    .map((name) => join(folder, name));
  if (within.length > 0) return within;
  throw new FolderError(
    `${folder} is no folder of a sport that can be verified; those are ${Object.keys(SPORTS).join(', ')}.`,
  );
};

/** Every match of a folder, by sport. */
export const verifyFolder = (folder: string): ReadonlyMap<string, readonly Verdict[]> =>
  new Map(sportFolders(resolve(folder)).map((one) => [basename(one), SPORTS[basename(one)]?.(one) ?? []]));
