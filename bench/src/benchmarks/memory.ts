import type { Benchmark, Context } from '../benchmark.ts';
import { type Figure, figure } from '../figure.ts';
import { needOpenFiles } from '../open-files.ts';
import { startBare, startOurs } from '../servers/broadcasters.ts';
import { startClientPool } from '../socket-clients/client-pool.ts';
import { median } from '../statistics.ts';

const KINDS = { bare: startBare, ours: startOurs } as const;
type Kind = keyof typeof KINDS;

interface Plan {
  readonly sizes: readonly number[];
  readonly rounds: number;
}
const PLAN: Plan = { sizes: [5_000, 10_000], rounds: 3 };
// Enough clients that a few MB, freed by a collection at a bad moment, make no difference.
const QUICK: Plan = { sizes: [2_000], rounds: 1 };
/** Clients connected before the first reading, so that shared code and buffers do not count. */
const BASELINE_CLIENTS = 200;

/** Bytes of resident memory per connection at each size, in a new process. */
const measureRound = async (kind: Kind, sizes: readonly number[]): Promise<number[]> => {
  const server = await KINDS[kind]();
  const pool = startClientPool(2);
  try {
    const clients = pool.clients(kind, server);
    await clients.grow(BASELINE_CLIENTS);
    await clients.ping();
    const before = await server.readUsage('rssBytes');
    const perFan: number[] = [];
    for (const size of sizes) {
      await clients.grow(BASELINE_CLIENTS + size);
      await clients.ping();
      perFan.push(((await server.readUsage('rssBytes')) - before) / size);
    }
    return perFan;
  } finally {
    pool.stop();
    await server.stop();
  }
};

const run = async ({ isQuick, log }: Context): Promise<readonly Figure[]> => {
  const { sizes, rounds } = isQuick ? QUICK : PLAN;
  needOpenFiles(BASELINE_CLIENTS + Math.max(...sizes));
  const taken: Record<Kind, number[][]> = { bare: [], ours: [] };
  for (let round = 0; round < rounds; round += 1) {
    log(`round ${round + 1} of ${rounds}`);
    for (const kind of ['bare', 'ours'] as const) taken[kind].push(await measureRound(kind, sizes));
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
        `was with ${BASELINE_CLIENTS} connected; every fan is subscribed to one channel and has sent one ping`,
    });
  });
};

export const memory: Benchmark = {
  name: 'memory',
  title: 'Memory: what one connected fan costs the server',
  run,
};
