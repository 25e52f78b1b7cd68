import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { monotonic, sleep } from './time.ts';

export interface ServerPlan {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** What it prints when it is ready. */
  readonly ready: RegExp;
}

/** A server process that stays up until it is told otherwise. */
export interface Server {
  readonly name: string;
  readonly pid: () => number | undefined;
  /** Resolves when it is ready, however often it has to be started for that. */
  start(): Promise<void>;
  /** Ends it with this signal and leaves it down. Resolves when it is gone. */
  down(signal: NodeJS.Signals): Promise<void>;
  /** Times that it ended although nobody wanted it to, with the last it said. */
  readonly crashes: readonly string[];
}

const PAUSE_MS = 300;
const LONGEST_START_MS = 60_000;
const TOLD = 8;

export const serverOf = (plan: ServerPlan): Server => {
  let child: ChildProcess | undefined;
  let isWanted = false;
  const crashes: string[] = [];

  const launch = (): Promise<boolean> => {
    const { PATH = '' } = process.env;
    const started = spawn(plan.command, plan.args, {
      env: { PATH, ...plan.env },
      ...(plan.cwd === undefined ? {} : { cwd: plan.cwd }),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    const abort = () => started.kill('SIGKILL');
    process.once('exit', abort);
    const last: string[] = [];
    return new Promise((resolve) => {
      let isReady = false;
      const hear = (line: string) => {
        last.push(line);
        if (last.length > TOLD) last.shift();
        if (isReady || !plan.ready.test(line)) return;
        isReady = true;
        resolve(true);
      };
      createInterface(started.stdout).on('line', hear);
      createInterface(started.stderr).on('line', hear);
      started.once('error', () => resolve(false));
      started.once('close', (code, signal) => {
        process.off('exit', abort);
        if (child === started) child = undefined;
        if (isReady && isWanted) {
          crashes.push(`${plan.name} ended by itself (${signal ?? code}): ${last.join(' | ')}`);
          void start();
        }
        resolve(false);
      });
    });
  };

  const start = async () => {
    isWanted = true;
    const began = monotonic();
    while (isWanted && child === undefined && !(await launch())) {
      if (monotonic() - began > LONGEST_START_MS) throw new Error(`${plan.name} does not start`);
      await sleep(PAUSE_MS);
    }
  };

  return {
    name: plan.name,
    crashes,
    pid: () => child?.pid,
    start,
    down: async (signal) => {
      isWanted = false;
      const ending = child;
      if (ending === undefined || ending.exitCode !== null || ending.signalCode !== null) return;
      const gone = new Promise((resolve) => ending.once('close', resolve));
      ending.kill(signal);
      await gone;
    },
  };
};
