import type { Chance } from '../chance.ts';
import type { Clock } from '../clock/clock.ts';
import type { Fault } from './fault.ts';

/**
 * Within what everybody tolerates; more than an API lets `at` be ahead (a minute); more than a WebSocket server lets a
 * signature be off (ten). Milliseconds.
 */
const JUMPS = [45_000, 300_000, 6 * 3_600_000] as const;

export interface Clocks {
  readonly apis: readonly Clock[];
  readonly nodes: readonly Clock[];
  readonly fans: readonly Clock[];
}

/** Wall clocks that jump, forwards or back, and are set right again. */
export const clockFaults = ({ apis, nodes, fans }: Clocks, chance: Chance): Fault[] => {
  const moved = (kind: string, clocks: readonly Clock[]): Fault => ({
    kind,
    seconds: [2, 10],
    async begin() {
      const clock = chance.any(clocks);
      clock?.set((chance.is(0.5) ? 1 : -1) * chance.one(JUMPS));
      return { heal: async () => clock?.set(0) };
    },
  });
  return [
    moved('clock of an API moved', apis),
    moved('clock of a Soketi moved', nodes),
    moved('clock of fans moved', fans),
  ];
};
