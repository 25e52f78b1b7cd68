import { fileURLToPath } from 'node:url';
import { type Child, monotonic, sleep, startChild } from '@scoreline/testbed';
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
  const child = startChild({
    command: process.execPath,
    args: ['--expose-gc', '--import', PROBE, plan.file, ...(plan.args ?? [])],
    env: plan.env,
    hasChannel: true,
  });
  const stop = async () => void (await child.end('SIGKILL'));
  if (!(await answers(plan.healthUrl, child))) {
    await stop();
    throw new Error(`${plan.name} did not come up: ${[...child.out, ...child.errors].join('\n')}`);
  }
  return {
    stop,
    used: (asked) =>
      new Promise((resolve, reject) => {
        child.process.once('message', (message) => resolve(used.parse(message).used));
        child.process.send(asked, (error) => {
          if (error !== null) reject(error);
        });
      }),
  };
};

const answers = async (url: string, child: Child): Promise<boolean> => {
  const began = monotonic();
  let isOver = false;
  void child.ended.then(() => {
    isOver = true;
  });
  while (!isOver && monotonic() - began < LONGEST_START_MS) {
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
