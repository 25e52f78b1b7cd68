import { monotonic } from '@scoreline/testbed';
import { frameMessage } from '@scoreline/uws';
import type { Benchmark, Context } from '../benchmark.ts';
import { type Figure, figure } from '../figure.ts';
import { needOpenFiles } from '../open-files.ts';
import { createPayload } from '../payload.ts';
import { type Broadcaster, startBare, startOurs, startStock, toMessage } from '../servers/broadcasters.ts';
import { type ClientPool, type SocketClients, startClientPool } from '../socket-clients/client-pool.ts';
import { median } from '../statistics.ts';

const PAYLOADS = [300, 1_024] as const;
const KINDS = { bare: startBare, ours: startOurs, stock: startStock } as const;
type Kind = keyof typeof KINDS;
const ORDER: readonly Kind[] = ['bare', 'ours', 'stock'];

interface Plan {
  readonly sizes: readonly number[];
  readonly rounds: number;
  /** Deliveries of each server in one round, for each payload. */
  readonly deliveries: number;
}
const PLAN: Plan = { sizes: [1_000, 5_000, 10_000], rounds: 9, deliveries: 20_000 };
const QUICK: Plan = { sizes: [40], rounds: 2, deliveries: 400 };

interface ServerUnderTest {
  readonly server: Broadcaster;
  readonly clients: SocketClients;
}
interface Round {
  /** Server CPU milliseconds per delivery, which is CPU seconds per 1,000. */
  readonly cpu: number;
  /** From the publisher's request to the last recipient, milliseconds. */
  readonly lastMs: number;
}

const measureRound = async (
  { server, clients }: ServerUnderTest,
  data: string,
  deliveries: number,
): Promise<Round> => {
  const bytes = frameMessage(toMessage(data)).bytes.length;
  const times = Math.max(1, Math.round(deliveries / clients.count));
  await clients.ping();
  const before = await server.readUsage('cpuMs');
  const lasts: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const { last } = await clients.expect(bytes);
    const began = monotonic();
    await server.broadcast(data);
    lasts.push((await last) - began);
  }
  const after = await server.readUsage('cpuMs');
  return { cpu: (after - before) / (times * clients.count), lastMs: median(lasts) };
};

const startServer = async (kind: Kind, pool: ClientPool): Promise<ServerUnderTest> => {
  const server = await KINDS[kind]();
  return { server, clients: pool.clients(kind, server) };
};

const run = async ({ isQuick, log }: Context): Promise<readonly Figure[]> => {
  const { sizes, rounds, deliveries } = isQuick ? QUICK : PLAN;
  needOpenFiles((Math.max(...sizes) * ORDER.length) / 2);
  const pool = startClientPool(2);
  const sides = new Map<Kind, ServerUnderTest>();
  try {
    for (const kind of ORDER) sides.set(kind, await startServer(kind, pool));
    const figures: Figure[] = [];
    for (const size of sizes) {
      log(`${size} sockets to each of ${ORDER.length} servers`);
      for (const { clients } of sides.values()) await clients.grow(size);
      for (const payload of PAYLOADS) {
        const data = createPayload(payload);
        const taken: Record<Kind, Round[]> = { bare: [], ours: [], stock: [] };
        // The first round is a warm-up and does not count.
        for (let round = -1; round < rounds; round += 1)
          for (const [kind, side] of sides) {
            const one = await measureRound(side, data, deliveries);
            if (round >= 0) taken[kind].push(one);
          }
        figures.push(...figuresOf(size, payload, taken));
      }
    }
    return figures;
  } finally {
    pool.stop();
    await Promise.all([...sides.values()].map(({ server }) => server.stop()));
  }
};

const FLOORS = {
  bare: 'a bare loop on node:http and ws that writes one ready-made frame to each socket',
  stock: "Soketi 1.6.1's own program and adapter on the same transport",
} as const;

const figuresOf = (size: number, payload: number, taken: Readonly<Record<Kind, Round[]>>): Figure[] => {
  const of = (kind: Kind, what: keyof Round) => median(taken[kind].map((round) => round[what]));
  const at = `${size.toLocaleString('en')} sockets, ${payload} bytes`;
  const conditions =
    `median of ${taken.ours.length} rounds, the servers in turn, on loopback; each broadcast is published over ` +
    'HTTP when everybody has the last one; CPU is of all threads of the server process alone, clients are two ' +
    'other processes; latency is from the request to the last client that has read it';
  const cpu = (against: 'bare' | 'stock', atMost: number) =>
    figure({
      name: `CPU, ${at}, against ${against}`,
      unit: 's per 1,000 deliveries',
      value: of('ours', 'cpu'),
      floor: { what: FLOORS[against], value: of(against, 'cpu') },
      budget: { what: 'ratio', atMost },
      conditions,
    });
  return [
    cpu('bare', 1.2),
    cpu('stock', 0.7),
    figure({
      name: `last recipient, ${at}`,
      unit: 'ms',
      value: of('ours', 'lastMs'),
      floor: { what: FLOORS.bare, value: of('bare', 'lastMs') },
      conditions,
    }),
  ];
};

export const fanOut: Benchmark = { name: 'fan-out', title: 'Fan-out: one broadcast to many sockets', run };
