import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';

/** Preloaded into the measured process: collects garbage and reports the memory in use. */
const PROBE = `
  process.on('message', () => {
    // Twice, because the first collection makes more garbage collectable.
    gc(); gc();
    const { rss, heapUsed, external } = process.memoryUsage();
    process.send({ residentMb: rss / 2 ** 20, heldMb: (heapUsed + external) / 2 ** 20 });
  });
`;

/** The Node options that `readMemory` needs; the process also needs an IPC channel. */
export const PROBE_ARGS = ['--expose-gc', '--import', `data:text/javascript,${encodeURIComponent(PROBE)}`];

const memory = z.object({ residentMb: z.number(), heldMb: z.number() });

/** Resident memory of a process and memory held by its JavaScript, after a garbage collection, in MB. */
export const readMemory = async (child: ChildProcess): Promise<z.infer<typeof memory>> => {
  const answer = once(child, 'message');
  child.send('memory');
  return memory.parse((await answer)[0]);
};
