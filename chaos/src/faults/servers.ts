import type { Server } from '@scoreline/testbed';
import { sleep, until } from '@scoreline/testbed';
import type { Chance } from '../chance.ts';
import type { Api, System } from '../system/system.ts';
import type { Fault } from './fault.ts';

const SLOW_MS = 800;
/** By then something was published: commands are sent all the time. */
const PATIENCE_MS = 10_000;

/** Processes that end, at once or asked to. */
export const serverFaults = (
  { apis, nodes, postgres, redis, untilTogether }: System,
  chance: Chance,
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
      const node = chance.any(nodes);
      await node?.server.down(signal);
      return {
        isServed: nodes.length > 1,
        heal: async () => {
          await node?.server.start();
          await untilTogether();
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
          await untilTogether();
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
          await untilTogether();
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
    midBatch(apis),
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

/** An API that has sent a batch of its outbox and dies before it knows whether it was taken. */
const midBatch = (apis: readonly Api[]): Fault => ({
  kind: 'kill -9 an API in the middle of a batch',
  seconds: [1, 4],
  async begin() {
    for (const { publishing } of apis) publishing.become({ is: 'slow', delayMs: SLOW_MS });
    const sending = () => apis.find(({ publishing }) => publishing.holds('match.updated'));
    const isSending = await until(() => sending() !== undefined, PATIENCE_MS);
    const api = sending();
    if (!isSending || api === undefined)
      throw new Error('nothing was published: no API to kill in the middle of it');
    await api.server.down('SIGKILL');
    // What is on its way arrives.
    await sleep(SLOW_MS);
    for (const { publishing } of apis) publishing.become({ is: 'clear' });
    return { heal: () => api.server.start() };
  },
});
