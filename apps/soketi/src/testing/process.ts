import type { ChildProcess } from 'node:child_process';
import { appFile, startChild } from '@scoreline/testbed';
import { onTestFinished } from 'vitest';
import { SECRET } from './test-soketi.ts';

export interface StartedProcess {
  readonly child: ChildProcess;
  /** Its output so far. */
  readonly printed: { readonly out: string; readonly err: string };
  /** Resolves with the port when it listens. */
  readonly ready: Promise<number>;
  /** Its exit code and the signal that ended it. */
  readonly exited: Promise<unknown[]>;
}

const textOf = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');

/** Starts the built app. */
export const startProcess = (
  env: Readonly<Record<string, string>> = {},
  { execArgv = [], withChannel = false }: { execArgv?: readonly string[]; withChannel?: boolean } = {},
): StartedProcess => {
  const started = startChild({
    command: process.execPath,
    args: [...execArgv, appFile('soketi')],
    env: { SOKETI_PORT: '0', SOKETI_METRICS_PORT: '0', SCORELINE_SOKETI_SECRET: SECRET, ...env },
    hasChannel: withChannel,
  });
  onTestFinished(async () => void (await started.end('SIGKILL')));
  const ready = started.find(/^soketi ready on 127\.0\.0\.1:(\d+)$/).then(Number);
  // Only a caller that awaits it gets the rejection when the process ends first.
  ready.catch(() => {});
  return {
    child: started.process,
    printed: {
      get out() {
        return textOf(started.out);
      },
      get err() {
        return textOf(started.errors);
      },
    },
    ready,
    exited: started.ended.then(({ code, signal }) => [code, signal]),
  };
};
