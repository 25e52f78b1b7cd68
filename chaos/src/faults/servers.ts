import type { Server } from '@scoreline/testbed';
import { sleep, until } from '@scoreline/testbed';
import type { SeededRandom } from '../seeded-random.ts';
import type { Api, System } from '../system/system.ts';
import type { Fault } from './fault.ts';

const SLOW_MS = 800;
/** Something is published within this time, because commands are sent all the time. */
const PUBLISH_TIMEOUT_MS = 10_000;

/** Processes that are killed or stopped. */
export const serverFaults = (
  { apis, nodes, postgres, redis, waitUntilJoined }: System,
  rng: SeededRandom,
): Fault[] => {
  const killed = (server: Server, seconds: Fault['seconds']): Fault => ({
    kind: `kill -9 ${server.name}`,
    seconds,
    async begin() {
      await server.down('SIGKILL');
      return { heal: () => server.start() };
    },
  });
  const endOfNode = (signal: 'SIGKILL' | 'SIGTERM', kind: string, seconds: Fault['seconds']): Fault => ({
    kind,
    seconds,
    timed: 'return',
    async begin() {
      const node = rng.pickAny(nodes);
      await node?.server.down(signal);
      return {
        isServed: nodes.length > 1,
        heal: async () => {
          await node?.server.start();
          await waitUntilJoined();
        },
      };
    },
  });
  const one = nodes.length > 1 ? 'one Soketi of two' : 'Soketi';
  const allNodes: Fault = {
    kind: 'kill -9 both Soketi',
    seconds: [0.5, 5],
    timed: 'return',
    async begin() {
      await Promise.all(nodes.map(({ server }) => server.down('SIGKILL')));
      return {
        heal: async () => {
          await Promise.all(nodes.map(({ server }) => server.start()));
          await waitUntilJoined();
        },
      };
    },
  };
  const redisKilled = (server: Server): Fault => ({
    kind: 'kill -9 Redis',
    seconds: [1, 12],
    timed: 'delivery',
    async begin() {
      await server.down('SIGKILL');
      return {
        heal: async () => {
          await server.start();
          await waitUntilJoined();
        },
      };
    },
  });
  return [
    ...apis.map(({ server }) => killed(server, [0.5, 5])),
    endOfNode('SIGKILL', `kill -9 ${one}`, [0.5, 5]),
    endOfNode('SIGTERM', `SIGTERM ${one}`, [0, 4]),
    ...(nodes.length > 1 ? [allNodes] : []),
    ...(redis === null ? [] : [redisKilled(redis)]),
    killMidBatch(apis),
    ...(postgres === null
      ? []
      : [
          {
            kind: 'kill -9 Postgres',
            seconds: [1, 6] as const,
            async begin() {
              await postgres.kill();
              return { heal: () => postgres.server.start() };
            },
          },
        ]),
  ];
};

/** An API that is killed after it has sent a batch of its outbox and before it has the answer. */
const killMidBatch = (apis: readonly Api[]): Fault => ({
  kind: 'kill -9 an API in the middle of a batch',
  seconds: [1, 4],
  async begin() {
    for (const { publishProxy } of apis) publishProxy.setCondition({ kind: 'slow', delayMs: SLOW_MS });
    const sending = () => apis.find(({ publishProxy }) => publishProxy.isCarrying('match.updated'));
    const isSending = await until(() => sending() !== undefined, PUBLISH_TIMEOUT_MS);
    const api = sending();
    if (!isSending || api === undefined)
      throw new Error('Nothing was published, so no API was killed in the middle of a batch');
    await api.server.down('SIGKILL');
    // What is on its way arrives.
    await sleep(SLOW_MS);
    for (const { publishProxy } of apis) publishProxy.setCondition({ kind: 'clear' });
    return { heal: () => api.server.start() };
  },
});
