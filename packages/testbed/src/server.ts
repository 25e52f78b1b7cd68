import { type Child, type ChildPlan, startChild } from './child.ts';
import { monotonic, sleep } from './time.ts';

export interface ServerPlan extends ChildPlan {
  readonly name: string;
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
  let child: Child | undefined;
  let isWanted = false;
  const crashes: string[] = [];

  const launch = async (): Promise<boolean> => {
    const started = startChild(plan);
    child = started;
    let isReady = false;
    const last: string[] = [];
    started.onLine((line) => {
      last.push(line);
      if (last.length > TOLD) last.shift();
    });
    void started.ended.then(({ code, signal }) => {
      if (child === started) child = undefined;
      if (!isReady || !isWanted) return;
      crashes.push(`${plan.name} ended by itself (${signal ?? code}): ${last.join(' | ')}`);
      void start();
    });
    isReady = await started.find(plan.ready).then(
      () => true,
      () => false,
    );
    return isReady;
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
    pid: () => child?.process.pid,
    start,
    down: async (signal) => {
      isWanted = false;
      await child?.end(signal);
    },
  };
};
