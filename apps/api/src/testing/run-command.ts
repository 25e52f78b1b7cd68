import { fileURLToPath } from 'node:url';
import { startChild } from '@scoreline/testbed';
import { readCommandLine } from '../command-line/arguments.ts';
import { runCommand } from '../command-line/run.ts';
import { readEnv } from '../env.ts';
import { testEnv } from './api.ts';

const PROGRAM = fileURLToPath(new URL('../../dist/command-line/main.js', import.meta.url));

export interface CommandEnd {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

/** Does what `scoreline …` does, in this process: where it is not about how it is called. */
export const runHere = async (
  dataDir: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<CommandEnd> => {
  const said: string[] = [];
  try {
    await runCommand(readCommandLine(args), {
      env: readEnv({ ...testEnv(dataDir), ...env }),
      folder: dataDir,
      now: Date.now(),
      say: (line) => said.push(line),
      input: process.stdin,
      output: process.stdout,
    });
    return { code: 0, out: said.join('\n'), errors: '' };
  } catch (error) {
    return { code: 1, out: said.join('\n'), errors: error instanceof Error ? error.message : String(error) };
  }
};

/** Runs `scoreline …` as a process, as somebody at the machine would, on a data folder that may be in use. */
export const runCommandLine = async (
  dataDir: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<CommandEnd> => {
  const child = startChild({
    command: process.execPath,
    args: [PROGRAM, ...args],
    env: { ...testEnv(dataDir), ...env },
    cwd: dataDir,
  });
  const { code } = await child.ended;
  return { code, out: child.out.join('\n'), errors: child.errors.join('\n') };
};
