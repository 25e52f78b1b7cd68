import { fileURLToPath } from 'node:url';
import { monotonic, sleep, startChild } from '@scoreline/testbed';
import { sum } from '../statistics.ts';
import { type FanStatus, fanStatus, type Instruction } from './messages.ts';

const MAIN = fileURLToPath(new URL('./fans.js', import.meta.url));
const POLL_MS = 250;
/**
 * A process of 1,250 pages must not be slower than as many devices. It needs a large young generation (MB), or it spends
 * most of its time on garbage collection, and no stack traces for failed attempts.
 */
const NODE_ARGS = ['--max-semi-space-size=64', '--stack-trace-limit=0'];

export interface FanPoolPlan {
  readonly fans: number;
  readonly processes: number;
  readonly socketPort: number;
  readonly apiPort: number;
  readonly matchId: string;
}

/** Processes with many open pages of one match. */
export interface FanPool {
  readStatus(revision: number): Promise<FanStatus>;
  /** Polls until the check passes. Rejects when it does not within this time. */
  waitUntil(
    what: string,
    revision: number,
    matches: (all: FanStatus) => boolean,
    withinMs: number,
  ): Promise<FanStatus>;
  stop(): void;
}

export const startFanPool = ({ fans, processes, ...where }: FanPoolPlan): FanPool => {
  const children = Array.from(
    { length: processes },
    () => startChild({ command: process.execPath, args: [...NODE_ARGS, MAIN], hasChannel: true }).process,
  );
  for (const [n, child] of children.entries()) {
    const opening: Instruction = { type: 'open', count: Math.floor((fans + n) / processes), ...where };
    child.send(opening);
  }
  const readStatus = async (revision: number): Promise<FanStatus> => {
    const each = await Promise.all(
      children.map(
        (child) =>
          new Promise<FanStatus>((resolve, reject) => {
            const ended = () => reject(new Error('A process of fans ended'));
            child.once('exit', ended);
            child.once('message', (message) => {
              child.off('exit', ended);
              resolve(fanStatus.parse(message));
            });
            const asking: Instruction = { type: 'status', revision };
            child.send(asking);
          }),
      ),
    );
    return {
      live: sum(each.map(({ live }) => live)),
      shownAt: each.flatMap(({ shownAt }) => shownAt),
      requests: sum(each.map(({ requests }) => requests)),
      cpuMs: sum(each.map(({ cpuMs }) => cpuMs)),
    };
  };
  return {
    readStatus,
    async waitUntil(what, revision, matches, withinMs) {
      const end = monotonic() + withinMs;
      for (;;) {
        const all = await readStatus(revision);
        if (matches(all)) return all;
        if (monotonic() > end)
          throw new Error(`${what}: ${all.live} live, ${all.shownAt.length} up to date of ${fans}`);
        await sleep(POLL_MS);
      }
    },
    stop() {
      for (const child of children) child.kill('SIGKILL');
    },
  };
};
