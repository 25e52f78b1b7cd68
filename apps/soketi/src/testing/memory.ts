import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';

/** Runs in the process that is looked at, before its own program: collects garbage, and says what is left. */
const PROBE = `
  process.on('message', () => {
    // Twice: the first frees what the second finds nobody holds on to any more.
    gc(); gc();
    const { rss, heapUsed, external } = process.memoryUsage();
    process.send({ residentMb: rss / 2 ** 20, heldMb: (heapUsed + external) / 2 ** 20 });
  });
`;

/** The options of Node with which `readMemory` works; the process needs an IPC channel too. */
export const PROBE_ARGS = ['--expose-gc', '--import', `data:text/javascript,${encodeURIComponent(PROBE)}`];

const memory = z.object({ residentMb: z.number(), heldMb: z.number() });

/** What a process occupies, and what of its JavaScript is still in use, after a collection. In MB. */
export const readMemory = async (child: ChildProcess): Promise<z.infer<typeof memory>> => {
  const answer = once(child, 'message');
  child.send('memory');
  return memory.parse((await answer)[0]);
};
