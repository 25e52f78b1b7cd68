import type { Server } from '@scoreline/testbed';
import type { Chance } from '../chance.ts';
import type { Crowd, Group } from '../fans/crowd.ts';
import type { Way, Weather } from '../proxy/way.ts';
import type { System } from '../system/system.ts';

/** Something that goes wrong. */
export interface Fault {
  readonly kind: string;
  /** How long it lasts, in seconds, drawn from this span. */
  readonly seconds: readonly [number, number];
  /** Resolves when it is there, to what undoes it. That resolves when everything runs again. */
  begin(): Promise<() => Promise<void>>;
}

export interface Target {
  readonly system: System;
  readonly crowd: Crowd;
  /** From the APIs to the WebSocket server. */
  readonly publishing: Way;
  /** From the scorers to the APIs. */
  readonly scoring: Way;
  readonly chance: Chance;
}

const CLEAR: Weather = { is: 'clear' };

export const faultsOf = ({ system, crowd, publishing, scoring, chance }: Target): Fault[] => {
  const { apis, soketi, postgres } = system;
  const socketWays = crowd.groups.flatMap(({ ways }) => ways.map(({ sockets }) => sockets));
  const apiWays = crowd.groups.flatMap(({ ways }) => ways.map(({ api }) => api));
  const waysOf = ({ ways }: Group) => ways.flatMap(({ sockets, api }) => [sockets, api]);
  const someone = (): Group => {
    const group = chance.any(crowd.groups);
    if (group === undefined) throw new Error('there are no fans');
    return group;
  };

  const killed = (server: Server): Fault => ({
    kind: `kill -9 ${server.name}`,
    seconds: [0.5, 5],
    async begin() {
      await server.down('SIGKILL');
      return () => server.start();
    },
  });
  const weather = (
    kind: string,
    seconds: Fault['seconds'],
    ways: () => readonly Way[],
    of: () => Weather,
  ): Fault => ({
    kind,
    seconds,
    async begin() {
      const chosen = ways();
      const now = of();
      for (const way of chosen) way.become(now);
      return async () => {
        for (const way of chosen) way.become(CLEAR);
      };
    },
  });

  const servers: Fault[] = [
    ...apis.map(({ server }) => killed(server)),
    killed(soketi),
    {
      kind: 'SIGTERM Soketi',
      seconds: [0, 4],
      async begin() {
        await soketi.down('SIGTERM');
        return () => soketi.start();
      },
    },
    {
      kind: 'kill -9 an API while it publishes',
      seconds: [1, 4],
      async begin() {
        publishing.become({ is: 'slow', delayMs: 800 });
        await new Promise((resolve) => setTimeout(resolve, 2_000));
        const api = chance.any(apis);
        await api?.server.down('SIGKILL');
        publishing.become(CLEAR);
        return async () => api?.server.start();
      },
    },
    ...(postgres === null
      ? []
      : [
          {
            kind: 'kill -9 Postgres',
            seconds: [1, 6] as const,
            async begin() {
              await postgres.kill();
              return () => postgres.server.start();
            },
          },
        ]),
  ];

  const network: Fault[] = [
    weather(
      'messages lost to all fans',
      [6, 12],
      () => socketWays,
      () => ({ is: 'lossy', share: chance.between(0.1, 0.5) }),
    ),
    weather(
      'messages late to all fans',
      [6, 12],
      () => socketWays,
      () => ({ is: 'slow', delayMs: chance.between(500, 3_000) }),
    ),
    weather(
      'API late for all fans',
      [6, 12],
      () => apiWays,
      () => ({ is: 'slow', delayMs: chance.between(500, 4_000) }),
    ),
    weather(
      'WebSockets refused',
      [12, 25],
      () => socketWays,
      () => ({ is: 'closed' }),
    ),
    weather(
      'network of fans half open',
      [5, 25],
      () => waysOf(someone()),
      () => ({ is: 'silent' }),
    ),
    weather(
      'API cut off from Soketi',
      [5, 30],
      () => [publishing],
      () => ({ is: 'closed' }),
    ),
    weather(
      'API half open to Soketi',
      [5, 30],
      () => [publishing],
      () => ({ is: 'silent' }),
    ),
    weather(
      'scorers cut off',
      [2, 8],
      () => [scoring],
      () => ({ is: 'closed' }),
    ),
    weather(
      'scorers half open',
      [2, 8],
      () => [scoring],
      () => ({ is: 'silent' }),
    ),
    {
      kind: 'all connections cut',
      seconds: [0, 0],
      async begin() {
        for (const way of [...socketWays, ...apiWays, publishing, scoring]) way.cut();
        return async () => {};
      },
    },
  ];

  const devices: Fault[] = [
    {
      kind: 'SIGSTOP of fans',
      seconds: [4, 25],
      async begin() {
        const group = someone();
        group.suspend();
        return async () => group.resume();
      },
    },
    {
      kind: 'fans without network',
      seconds: [4, 20],
      async begin() {
        const group = someone();
        for (const way of waysOf(group)) way.become({ is: 'closed' });
        const isKnown = chance.is(0.5);
        if (isKnown) group.order({ type: 'network', isOnline: false });
        return async () => {
          for (const way of waysOf(group)) way.become(CLEAR);
          group.order({ type: 'network', isOnline: true });
        };
      },
    },
    {
      kind: 'fans in the background without network',
      seconds: [6, 20],
      async begin() {
        const group = someone();
        group.order({ type: 'sight', isVisible: false });
        for (const way of waysOf(group)) way.become({ is: 'silent' });
        return async () => {
          for (const way of waysOf(group)) way.become(CLEAR);
          group.order({ type: 'sight', isVisible: true });
        };
      },
    },
  ];
  return [...servers, ...network, ...devices];
};
