import { fileURLToPath } from 'node:url';
import { monotonic, sleep, startChild } from '@scoreline/testbed';
import { sum } from '../statistics.ts';
import { type Order, type Told, told } from './messages.ts';

const MAIN = fileURLToPath(new URL('./fans.js', import.meta.url));
const LOOK_MS = 250;
/**
 * A process of 1,250 pages must not be slower than as many devices. Room for what is new, in megabytes, or collecting
 * it is most of what they do; and nobody reads the stack of an attempt that failed.
 */
const LIGHT = ['--max-semi-space-size=64', '--stack-trace-limit=0'];

export interface StandPlan {
  readonly fans: number;
  readonly processes: number;
  readonly socketPort: number;
  readonly apiPort: number;
  readonly matchId: string;
}

/** Many open pages of one match. */
export interface Stand {
  tell(revision: number): Promise<Told>;
  /** Asks again and again until it is so. Rejects when it is not within this time. */
  until(what: string, revision: number, isSo: (all: Told) => boolean, withinMs: number): Promise<Told>;
  stop(): void;
}

export const openStand = ({ fans, processes, ...where }: StandPlan): Stand => {
  const children = Array.from(
    { length: processes },
    () => startChild({ command: process.execPath, args: [...LIGHT, MAIN], hasChannel: true }).process,
  );
  for (const [n, child] of children.entries()) {
    const opening: Order = { type: 'open', count: Math.floor((fans + n) / processes), ...where };
    child.send(opening);
  }
  const tell = async (revision: number): Promise<Told> => {
    const each = await Promise.all(
      children.map(
        (child) =>
          new Promise<Told>((resolve, reject) => {
            const ended = () => reject(new Error('a process of fans ended'));
            child.once('exit', ended);
            child.once('message', (message) => {
              child.off('exit', ended);
              resolve(told.parse(message));
            });
            const asking: Order = { type: 'tell', revision };
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
    tell,
    async until(what, revision, isSo, withinMs) {
      const end = monotonic() + withinMs;
      for (;;) {
        const all = await tell(revision);
        if (isSo(all)) return all;
        if (monotonic() > end)
          throw new Error(`${what}: ${all.live} live, ${all.shownAt.length} up to date of ${fans}`);
        await sleep(LOOK_MS);
      }
    },
    stop() {
      for (const child of children) child.kill('SIGKILL');
    },
  };
};
