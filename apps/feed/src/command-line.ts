import { parseArgs } from 'node:util';
import { Failure } from './failure.ts';

export const USAGE = `npm run import -- <file or folder> [--zone Europe/Madrid]
    Enters matches from an openfootball JSON file, a Football.TXT file or one of our own format (demo/README.md), or
    from all such files of a folder and the folders in it. What is wrong with one match costs that match.
    --zone is where times that name no zone were written.
npm run replay -- <match> [--speed 60]
    Plays a match of the past as if live. <match> is its id, or words like: argentina france 2022
    --speed is seconds of play for each real second, 1 to 600.`;

export type CommandLine =
  | { readonly kind: 'help' }
  | { readonly kind: 'import'; readonly file: string; readonly zone?: string }
  | { readonly kind: 'replay'; readonly words: readonly string[]; readonly speed: number }
  | { readonly kind: 'demo' };

const DEFAULT_SPEED = 60;

const speedOf = (text: string | undefined): number => {
  if (text === undefined) return DEFAULT_SPEED;
  const speed = Number(text);
  if (speed >= 1 && speed <= 600) return speed;
  throw new Failure(`--speed is 1 to 600, not ${text}.`);
};

const zoneOf = (text: string): string => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    throw new Failure(`--zone is a time zone like Europe/Madrid, not ${text}.`);
  }
};

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { speed: { type: 'string' }, zone: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    throw new Failure(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
};

/** Reads the command line. Throws a {@link Failure} that says how it is written. */
export const readCommandLine = (args: readonly string[]): CommandLine => {
  const { values, positionals } = parse(args);
  const [command, ...rest] = positionals;
  const [first, second] = rest;
  if (values.help || command === 'help') return { kind: 'help' };
  if (values.speed !== undefined && command !== 'replay')
    throw new Failure(`--speed belongs to replay.\n${USAGE}`);
  if (values.zone !== undefined && command !== 'import')
    throw new Failure(`--zone belongs to import.\n${USAGE}`);
  switch (command) {
    case 'import':
      if (first === undefined || second !== undefined)
        throw new Failure(`Name one file or folder to import.\n${USAGE}`);
      return {
        kind: 'import',
        file: first,
        ...(values.zone === undefined ? {} : { zone: zoneOf(values.zone) }),
      };
    case 'replay':
      if (first === undefined) throw new Failure(`Name a match to replay.\n${USAGE}`);
      return { kind: 'replay', words: rest, speed: speedOf(values.speed) };
    case 'demo':
      return { kind: 'demo' };
    default:
      throw new Failure(USAGE);
  }
};
