import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refused, SourceError } from '@scoreline/import';
import { type CommandLine, readCommandLine, USAGE } from './command-line.ts';
import { runDemo } from './demo/run-demo.ts';
import { Failure } from './failure.ts';
import { importFolder, isFolder } from './import/import-folder.ts';
import { showProgress } from './import/progress.ts';
import { runImport } from './import/run-import.ts';
import { findInstance } from './instance/find.ts';
import { Unavailable } from './instance/retry.ts';
import { openScoresApi } from './instance/scores-api.ts';
import { runReplay } from './replay/run-replay.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const GIVE_UP_AFTER_MS = 60_000;
const STOPPED = 130;

/** npm runs its scripts in the project's folder; the file is meant where the command was typed. */
const pathOf = (file: string): string => {
  const typed = resolve(process.env.INIT_CWD ?? '', file);
  return existsSync(typed) ? typed : resolve(file);
};

const stop = new AbortController();
const { signal } = stop;
let isAskedTwice = false;
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(name, () => {
    if (isAskedTwice) process.exit(STOPPED);
    isAskedTwice = true;
    stop.abort();
  });

const run = async (asked: CommandLine): Promise<number> => {
  switch (asked.kind) {
    case 'help':
      console.log(USAGE);
      return 0;
    case 'import': {
      const api = openScoresApi(findInstance(process.env, root), {
        giveUpAfterMs: GIVE_UP_AFTER_MS,
        signal,
      });
      const path = pathOf(asked.file);
      const progressOf = (total: number) => showProgress(process.stderr, total);
      if (isFolder(path))
        return importFolder(api, { path, zone: asked.zone }, { progressOf, print: console.log, signal });
      const report = await runImport(api, { path, zone: asked.zone }, progressOf);
      for (const line of report.lines) console.log(line);
      return report.isWrong ? 1 : 0;
    }
    case 'replay': {
      const api = openScoresApi(findInstance(process.env, root), { giveUpAfterMs: GIVE_UP_AFTER_MS });
      await runReplay(api, asked, { print: console.log, signal });
      return signal.aborted ? STOPPED : 0;
    }
    case 'demo': {
      const retryOptions = { giveUpAfterMs: Number.POSITIVE_INFINITY, signal };
      const api = openScoresApi(findInstance(process.env, root), retryOptions);
      // `npm start` keeps a line open to what it starts; when it is gone, nobody is left to stop us.
      process.once('disconnect', () => stop.abort());
      // It may have gone while this was loading; `connected` is false only where there was a line.
      if (process.connected === false) stop.abort();
      await runDemo(api, resolve(root, 'demo'), { print: console.log, signal });
      // Connections that are kept open would hold it back.
      return process.exit(0);
    }
    default:
      return asked satisfies never;
  }
};

const isForTheUser = (error: unknown): error is Error =>
  error instanceof Failure ||
  error instanceof SourceError ||
  error instanceof Unavailable ||
  error instanceof Refused;

try {
  process.exitCode = await run(readCommandLine(process.argv.slice(2)));
} catch (error) {
  if (signal.aborted) {
    console.error('Stopped. The same command goes on where it was.');
    process.exitCode = STOPPED;
  } else {
    console.error(isForTheUser(error) ? error.message : error);
    process.exitCode = 1;
  }
}
