import type { Clock } from '@scoreline/testbed';
import type { SeededRandom } from '../seeded-random.ts';
import type { Fault } from './fault.ts';

/**
 * Within all tolerances; more than the API accepts for `at` (1 min); more than the WebSocket server accepts for a
 * signature (10 min).
 */
const JUMPS_MS = [45_000, 300_000, 6 * 3_600_000] as const;

export interface Clocks {
  readonly apis: readonly Clock[];
  readonly nodes: readonly Clock[];
  readonly fans: readonly Clock[];
}

/** Wall clocks that jump forward or back, and are set right again. */
export const clockFaults = ({ apis, nodes, fans }: Clocks, rng: SeededRandom): Fault[] => {
  const shiftedClock = (kind: string, clocks: readonly Clock[]): Fault => ({
    kind,
    seconds: [2, 10],
    async begin() {
      const clock = rng.pickAny(clocks);
      clock?.set((rng.bool(0.5) ? 1 : -1) * rng.pick(JUMPS_MS));
      return { heal: async () => clock?.set(0) };
    },
  });
  return [
    shiftedClock('clock of an API moved', apis),
    shiftedClock('clock of a Soketi moved', nodes),
    shiftedClock('clock of fans moved', fans),
  ];
};
