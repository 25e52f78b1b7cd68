import type { Crowd } from '../fans/crowd.ts';
import type { FaultyProxy, NetworkCondition } from '../proxy/faulty-proxy.ts';
import type { SeededRandom } from '../seeded-random.ts';
import type { System } from '../system/system.ts';
import type { ActiveFault, Fault } from './fault.ts';

const CLEAR: NetworkCondition = { kind: 'clear' };

interface NetworkTargets {
  readonly system: System;
  readonly crowd: Crowd;
  /** From the scorers to the APIs. */
  readonly scoringProxy: FaultyProxy;
  readonly rng: SeededRandom;
}

/** Faults between processes, which keep running. */
export const networkFaults = ({ system, crowd, scoringProxy, rng }: NetworkTargets): Fault[] => {
  const socketProxies = crowd.groups.flatMap(({ proxies }) => proxies.map(({ sockets }) => sockets));
  const apiProxies = crowd.groups.flatMap(({ proxies }) => proxies.map(({ api }) => api));
  const publishing = system.apis.map((api) => api.publishProxy);
  const redisProxies = system.nodes.flatMap((node) => node.redisProxy ?? []);

  const withCondition = (
    kind: string,
    seconds: Fault['seconds'],
    proxies: () => readonly FaultyProxy[],
    of: () => NetworkCondition,
    more: Omit<ActiveFault, 'heal'> = {},
  ): Fault => ({
    kind,
    seconds,
    async begin() {
      const chosen = proxies();
      const now = of();
      for (const proxy of chosen) proxy.setCondition(now);
      return {
        ...more,
        heal: async () => {
          for (const proxy of chosen) proxy.setCondition(CLEAR);
        },
      };
    },
  });
  const closed = (): NetworkCondition => ({ kind: 'closed' });
  const silent = (): NetworkCondition => ({ kind: 'silent' });
  const oneOf = (proxies: readonly FaultyProxy[]) => () =>
    [rng.pickAny(proxies)].filter((proxy) => proxy !== undefined);
  /** In effect when a node has noticed, and over when the nodes have joined again. */
  const splitNodes = (fault: Fault): Fault => ({
    ...fault,
    timed: 'delivery',
    async begin() {
      const { heal } = await fault.begin();
      await system.waitUntilSplit();
      return {
        heal: async () => {
          await heal();
          await system.waitUntilJoined();
        },
      };
    },
  });

  const between: Fault[] = [
    withCondition(
      'messages lost to all fans',
      [6, 12],
      () => socketProxies,
      () => ({
        kind: 'lossy',
        share: rng.between(0.1, 0.5),
      }),
    ),
    withCondition(
      'messages late to all fans',
      [6, 12],
      () => socketProxies,
      () => ({
        kind: 'slow',
        delayMs: rng.between(500, 3_000),
      }),
    ),
    withCondition(
      'API late for all fans',
      [6, 12],
      () => apiProxies,
      () => ({
        kind: 'slow',
        delayMs: rng.between(500, 4_000),
      }),
    ),
    withCondition('WebSockets refused', [12, 25], () => socketProxies, closed),
    withCondition('APIs cut off from Soketi', [5, 30], () => publishing, closed),
    withCondition('APIs half open to Soketi', [5, 30], () => publishing, silent, { leavesDead: 'all' }),
    withCondition('scorers cut off', [2, 8], () => [scoringProxy], closed),
    withCondition('scorers half open', [2, 8], () => [scoringProxy], silent),
    {
      kind: 'all connections cut',
      seconds: [0, 0],
      async begin() {
        for (const proxy of [...socketProxies, ...apiProxies, ...publishing, ...redisProxies, scoringProxy])
          proxy.cut();
        return { heal: () => system.waitUntilJoined() };
      },
    },
  ];
  if (redisProxies.length === 0) return between;
  return [
    ...between,
    splitNodes(withCondition('Redis unreachable', [3, 15], () => redisProxies, closed)),
    splitNodes(withCondition('one Soketi cut off from Redis', [3, 15], oneOf(redisProxies), closed)),
    splitNodes(withCondition('one Soketi half open to Redis', [3, 15], oneOf(redisProxies), silent)),
  ];
};
