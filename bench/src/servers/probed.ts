import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { monotonic, sleep } from '@scoreline/testbed';
import { z } from 'zod';

const PROBE = new URL('./probe.js', import.meta.url).href;
const LONGEST_START_MS = 30_000;
const LOOK_MS = 50;

const used = z.object({ asked: z.enum(['cpuMs', 'rssBytes']), used: z.number() });
export type Used = z.infer<typeof used>;
export type Question = Used['asked'];

export interface ProbedPlan {
  readonly name: string;
  readonly file: string;
  readonly args?: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Answers once it is ready. */
  readonly healthUrl: string;
}

/** A Node server as a process of its own, that can be asked what it has used. */
export interface Probed {
  /** CPU of all its threads since it started, or its resident memory after a collection. */
  used(asked: Question): Promise<number>;
  stop(): Promise<void>;
}

/** Resolves when it is ready. Rejects with what it printed when it does not come up. */
export const startProbed = async (plan: ProbedPlan): Promise<Probed> => {
  const { PATH = '' } = process.env;
  const child = fork(plan.file, plan.args ?? [], {
    env: { PATH, ...plan.env },
    execArgv: ['--expose-gc', '--import', PROBE],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => said.push(String(chunk)));
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async () => {
    process.off('exit', kill);
    kill();
    if (child.exitCode === null && child.signalCode === null) await gone;
  };
  if (!(await answers(plan.healthUrl, child))) {
    await stop();
    throw new Error(`${plan.name} did not come up: ${said.join('')}`);
  }
  return {
    stop,
    used: (asked) =>
      new Promise((resolve, reject) => {
        child.once('message', (message) => resolve(used.parse(message).used));
        child.send(asked, (error) => {
          if (error !== null) reject(error);
        });
      }),
  };
};

const answers = async (url: string, child: ChildProcess): Promise<boolean> => {
  const began = monotonic();
  while (child.exitCode === null && child.signalCode === null && monotonic() - began < LONGEST_START_MS) {
    try {
      if ((await fetch(url)).ok) return true;
    } catch {
      // Not there yet.
    }
    await sleep(LOOK_MS);
  }
  return false;
};

export const programOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
