import { fileURLToPath } from 'node:url';
import { type Child, monotonic, sleep, startChild } from '@scoreline/testbed';
import { z } from 'zod';

const PROBE = new URL('./probe.js', import.meta.url).href;
const START_TIMEOUT_MS = 30_000;
const POLL_MS = 50;

const usageReply = z.object({ asked: z.enum(['cpuMs', 'rssBytes']), used: z.number() });
export type UsageReply = z.infer<typeof usageReply>;
export type UsageKind = UsageReply['asked'];

export interface ServerPlan {
  readonly name: string;
  readonly file: string;
  readonly args?: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** An address that answers when the server is ready. */
  readonly healthUrl: string;
}

/** A Node server as its own process, whose CPU and memory can be read. */
export interface ProbedServer {
  /** CPU milliseconds of all its threads since its start, or bytes of resident memory after a garbage collection. */
  readUsage(asked: UsageKind): Promise<number>;
  stop(): Promise<void>;
}

/** Resolves when it is ready. Rejects with its output when it does not start. */
export const startProbed = async (plan: ServerPlan): Promise<ProbedServer> => {
  const child = startChild({
    command: process.execPath,
    args: ['--expose-gc', '--import', PROBE, plan.file, ...(plan.args ?? [])],
    env: plan.env,
    hasChannel: true,
  });
  const stop = async () => void (await child.end('SIGKILL'));
  if (!(await waitUntilHealthy(plan.healthUrl, child))) {
    await stop();
    throw new Error(`${plan.name} did not start: ${[...child.out, ...child.errors].join('\n')}`);
  }
  return {
    stop,
    readUsage: (asked) =>
      new Promise((resolve, reject) => {
        child.process.once('message', (message) => resolve(usageReply.parse(message).used));
        child.process.send(asked, (error) => {
          if (error !== null) reject(error);
        });
      }),
  };
};

const waitUntilHealthy = async (url: string, child: Child): Promise<boolean> => {
  const began = monotonic();
  let isOver = false;
  void child.ended.then(() => {
    isOver = true;
  });
  while (!isOver && monotonic() - began < START_TIMEOUT_MS) {
    try {
      if ((await fetch(url)).ok) return true;
    } catch {
      // Not listening yet.
    }
    await sleep(POLL_MS);
  }
  return false;
};

export const programPath = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
