import type { Crowd, FanGroup } from '../fans/crowd.ts';
import type { SeededRandom } from '../seeded-random.ts';
import type { Fault } from './fault.ts';

/** Faults of a device and its network. */
export const deviceFaults = (crowd: Crowd, rng: SeededRandom): Fault[] => {
  const proxiesOf = ({ proxies }: FanGroup) => proxies.flatMap(({ sockets, api }) => [sockets, api]);
  const pickGroup = (): FanGroup => {
    const group = rng.pickAny(crowd.groups);
    if (group === undefined) throw new Error('There are no fans');
    return group;
  };
  return [
    {
      kind: 'network of fans half open',
      seconds: [5, 25],
      async begin() {
        const group = pickGroup();
        for (const proxy of proxiesOf(group)) proxy.setCondition({ kind: 'silent' });
        return {
          leavesDead: [group],
          heal: async () => {
            for (const proxy of proxiesOf(group)) proxy.setCondition({ kind: 'clear' });
          },
        };
      },
    },
    {
      kind: 'SIGSTOP of fans',
      seconds: [4, 25],
      async begin() {
        const group = pickGroup();
        group.suspend();
        return { leavesDead: [group], heal: async () => group.resume() };
      },
    },
    {
      kind: 'fans without network',
      seconds: [4, 20],
      async begin() {
        const group = pickGroup();
        for (const proxy of proxiesOf(group)) proxy.setCondition({ kind: 'closed' });
        const isKnown = rng.bool(0.5);
        if (isKnown) group.send({ type: 'network', isOnline: false });
        return {
          heal: async () => {
            for (const proxy of proxiesOf(group)) proxy.setCondition({ kind: 'clear' });
            group.send({ type: 'network', isOnline: true });
          },
        };
      },
    },
    {
      kind: 'fans in the background without network',
      seconds: [6, 20],
      async begin() {
        const group = pickGroup();
        group.send({ type: 'visibility', isVisible: false });
        for (const proxy of proxiesOf(group)) proxy.setCondition({ kind: 'silent' });
        return {
          leavesDead: [group],
          heal: async () => {
            for (const proxy of proxiesOf(group)) proxy.setCondition({ kind: 'clear' });
            group.send({ type: 'visibility', isVisible: true });
          },
        };
      },
    },
  ];
};
