import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { SECRET } from './test-soketi.ts';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

export interface StartedProcess {
  readonly child: ChildProcess;
  /** What it has printed so far. */
  readonly printed: { out: string; err: string };
  /** The port, once it listens. */
  readonly ready: Promise<number>;
  /** Its exit code and the signal that ended it. */
  readonly exited: Promise<unknown[]>;
}

/** Starts the built app as its users do. */
export const startProcess = (
  env: Readonly<Record<string, string>> = {},
  { execArgv = [], withChannel = false }: { execArgv?: readonly string[]; withChannel?: boolean } = {},
): StartedProcess => {
  const child: ChildProcess = spawn(process.execPath, [...execArgv, MAIN], {
    env: { SOKETI_PORT: '0', SOKETI_METRICS_PORT: '0', SCORELINE_SOKETI_SECRET: SECRET, ...env },
    stdio: ['ignore', 'pipe', 'pipe', ...(withChannel ? ['ipc' as const] : [])],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const printed = { out: '', err: '' };
  child.stderr?.on('data', (chunk) => {
    printed.err += String(chunk);
  });
  const ready = new Promise<number>((resolve) => {
    child.stdout?.on('data', (chunk) => {
      printed.out += String(chunk);
      const port = /^soketi ready on 127\.0\.0\.1:(\d+)$/m.exec(printed.out)?.[1];
      if (port !== undefined) resolve(Number(port));
    });
  });
  return { child, printed, ready, exited: once(child, 'exit') };
};
