import type { Chance } from '../chance.ts';
import type { Crowd, Group } from '../fans/crowd.ts';
import type { Fault } from './fault.ts';

/** What happens to fans whose devices share a pocket, or a train. */
export const deviceFaults = (crowd: Crowd, chance: Chance): Fault[] => {
  const waysOf = ({ ways }: Group) => ways.flatMap(({ sockets, api }) => [sockets, api]);
  const someone = (): Group => {
    const group = chance.any(crowd.groups);
    if (group === undefined) throw new Error('there are no fans');
    return group;
  };
  return [
    {
      kind: 'network of fans half open',
      seconds: [5, 25],
      async begin() {
        const group = someone();
        for (const way of waysOf(group)) way.become({ is: 'silent' });
        return {
          leavesDead: [group],
          heal: async () => {
            for (const way of waysOf(group)) way.become({ is: 'clear' });
          },
        };
      },
    },
    {
      kind: 'SIGSTOP of fans',
      seconds: [4, 25],
      async begin() {
        const group = someone();
        group.suspend();
        return { leavesDead: [group], heal: async () => group.resume() };
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
        return {
          heal: async () => {
            for (const way of waysOf(group)) way.become({ is: 'clear' });
            group.order({ type: 'network', isOnline: true });
          },
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
        return {
          leavesDead: [group],
          heal: async () => {
            for (const way of waysOf(group)) way.become({ is: 'clear' });
            group.order({ type: 'sight', isVisible: true });
          },
        };
      },
    },
  ];
};
