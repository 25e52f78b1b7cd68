import { startCrowd } from '../crowd/crowd.ts';
import { type Figure, figure } from '../figure.ts';
import type { Context, Measure } from '../measure.ts';
import { needOpenFiles } from '../open-files.ts';
import { startBare, startOurs } from '../servers/kinds.ts';
import { median } from '../statistics.ts';

const KINDS = { bare: startBare, ours: startOurs } as const;
type Kind = keyof typeof KINDS;

interface Plan {
  readonly sizes: readonly number[];
  readonly rounds: number;
}
const PLAN: Plan = { sizes: [5_000, 10_000], rounds: 3 };
// Enough that what a collection gives back at a bad moment, a few MB, is small beside them.
const QUICK: Plan = { sizes: [2_000], rounds: 1 };
/** Connected before the first reading, so that code and buffers that all have in common count as nobody's. */
const FIRST = 200;

/** Bytes of resident memory per connection at each size, in a process of its own. */
const takeRound = async (kind: Kind, sizes: readonly number[]): Promise<number[]> => {
  const server = await KINDS[kind]();
  const crowd = startCrowd(2);
  try {
    const listeners = crowd.listeners(kind, server);
    await listeners.grow(FIRST);
    await listeners.ping();
    const before = await server.used('rssBytes');
    const perFan: number[] = [];
    for (const size of sizes) {
      await listeners.grow(FIRST + size);
      await listeners.ping();
      perFan.push(((await server.used('rssBytes')) - before) / size);
    }
    return perFan;
  } finally {
    crowd.stop();
    await server.stop();
  }
};

const run = async ({ isQuick, say }: Context): Promise<readonly Figure[]> => {
  const { sizes, rounds } = isQuick ? QUICK : PLAN;
  needOpenFiles(FIRST + Math.max(...sizes));
  const taken: Record<Kind, number[][]> = { bare: [], ours: [] };
  for (let round = 0; round < rounds; round += 1) {
    say(`round ${round + 1} of ${rounds}`);
    for (const kind of ['bare', 'ours'] as const) taken[kind].push(await takeRound(kind, sizes));
  }
  return sizes.map((size, n) => {
    const of = (kind: Kind) => median(taken[kind].map((perFan) => perFan[n] ?? Number.NaN)) / 1_024;
    return figure({
      name: `memory of one fan, with ${size.toLocaleString('en')} of them`,
      unit: 'KiB',
      value: of('ours'),
      floor: { what: 'a bare ws server with the same sockets', value: of('bare') },
      conditions:
        `median of ${rounds} rounds, each in new processes; resident memory after a collection, less what it ` +
        `was with ${FIRST} connected; every fan is subscribed to one channel and has sent one ping`,
    });
  });
};

export const memory: Measure = {
  name: 'memory',
  title: 'Memory: what one connected fan costs the server',
  run,
};
