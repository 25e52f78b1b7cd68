import type { Chance } from '../chance.ts';
import type { Crowd } from '../fans/crowd.ts';
import type { Way, Weather } from '../proxy/way.ts';
import type { System } from '../system/system.ts';
import type { Begun, Fault } from './fault.ts';

const CLEAR: Weather = { is: 'clear' };

interface Places {
  readonly system: System;
  readonly crowd: Crowd;
  /** From the scorers to the APIs. */
  readonly scoring: Way;
  readonly chance: Chance;
}

/** What goes wrong between processes, and leaves all of them running. */
export const networkFaults = ({ system, crowd, scoring, chance }: Places): Fault[] => {
  const socketWays = crowd.groups.flatMap(({ ways }) => ways.map(({ sockets }) => sockets));
  const apiWays = crowd.groups.flatMap(({ ways }) => ways.map(({ api }) => api));
  const publishing = system.apis.map((api) => api.publishing);
  const toRedis = system.nodes.flatMap((node) => node.toRedis ?? []);

  const weather = (
    kind: string,
    seconds: Fault['seconds'],
    ways: () => readonly Way[],
    of: () => Weather,
    more: Omit<Begun, 'heal'> = {},
  ): Fault => ({
    kind,
    seconds,
    async begin() {
      const chosen = ways();
      const now = of();
      for (const way of chosen) way.become(now);
      return {
        ...more,
        heal: async () => {
          for (const way of chosen) way.become(CLEAR);
        },
      };
    },
  });
  const closed = (): Weather => ({ is: 'closed' });
  const silent = (): Weather => ({ is: 'silent' });
  const oneOf = (ways: readonly Way[]) => () => [chance.any(ways)].filter((way) => way !== undefined);
  /** It is there when a node has noticed, and over when the nodes are together again. */
  const untilTogether = (fault: Fault): Fault => ({
    ...fault,
    timed: 'delivery',
    async begin() {
      const { heal } = await fault.begin();
      await system.untilApart();
      return {
        heal: async () => {
          await heal();
          await system.untilTogether();
        },
      };
    },
  });

  const between: Fault[] = [
    weather(
      'messages lost to all fans',
      [6, 12],
      () => socketWays,
      () => ({
        is: 'lossy',
        share: chance.between(0.1, 0.5),
      }),
    ),
    weather(
      'messages late to all fans',
      [6, 12],
      () => socketWays,
      () => ({
        is: 'slow',
        delayMs: chance.between(500, 3_000),
      }),
    ),
    weather(
      'API late for all fans',
      [6, 12],
      () => apiWays,
      () => ({
        is: 'slow',
        delayMs: chance.between(500, 4_000),
      }),
    ),
    weather('WebSockets refused', [12, 25], () => socketWays, closed),
    weather('APIs cut off from Soketi', [5, 30], () => publishing, closed),
    weather('APIs half open to Soketi', [5, 30], () => publishing, silent, { leavesDead: 'everybody' }),
    weather('scorers cut off', [2, 8], () => [scoring], closed),
    weather('scorers half open', [2, 8], () => [scoring], silent),
    {
      kind: 'all connections cut',
      seconds: [0, 0],
      async begin() {
        for (const way of [...socketWays, ...apiWays, ...publishing, ...toRedis, scoring]) way.cut();
        return { heal: () => system.untilTogether() };
      },
    },
  ];
  if (toRedis.length === 0) return between;
  return [
    ...between,
    untilTogether(weather('Redis unreachable', [3, 15], () => toRedis, closed)),
    untilTogether(weather('one Soketi cut off from Redis', [3, 15], oneOf(toRedis), closed)),
    untilTogether(weather('one Soketi half open to Redis', [3, 15], oneOf(toRedis), silent)),
  ];
};
