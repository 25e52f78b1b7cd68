import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';

/** Runs in the API's process before the API: collects garbage when asked, and says what is left. */
const probe = `
  process.on('message', () => {
    gc(); gc();
    const { rss, heapUsed, external } = process.memoryUsage();
    process.send({ residentMb: rss / 2 ** 20, heldMb: (heapUsed + external) / 2 ** 20 });
  });
`;

/** The options of Node with which `readMemory` works. */
export const PROBED = ['--expose-gc', '--import', `data:text/javascript,${encodeURIComponent(probe)}`];

const memory = z.object({ residentMb: z.number(), heldMb: z.number() });
export type Memory = z.infer<typeof memory>;

/** What a process occupies, and what of its JavaScript is still in use, in MB. */
export const readMemory = async (child: ChildProcess): Promise<Memory> => {
  const answer = once(child, 'message');
  child.send('memory');
  return memory.parse((await answer)[0]);
};
