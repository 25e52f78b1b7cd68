import type { Crowd } from '../fans/crowd.ts';
import type { FaultyProxy } from '../proxy/faulty-proxy.ts';
import type { SeededRandom } from '../seeded-random.ts';
import type { System } from '../system/system.ts';
import { clockFaults } from './clocks.ts';
import { deviceFaults } from './devices.ts';
import type { Fault } from './fault.ts';
import { networkFaults } from './networks.ts';
import { serverFaults } from './servers.ts';

export interface FaultTargets {
  readonly system: System;
  readonly crowd: Crowd;
  /** From the scorers to the APIs. */
  readonly scoringProxy: FaultyProxy;
  readonly rng: SeededRandom;
}

/** Every kind of fault that this system can have. */
export const createFaults = ({ system, crowd, scoringProxy, rng }: FaultTargets): Fault[] => {
  const clocks = {
    apis: system.apis.map(({ clock }) => clock),
    nodes: system.nodes.map(({ clock }) => clock),
    fans: crowd.groups.map(({ clock }) => clock),
  };
  return [
    ...serverFaults(system, rng),
    ...networkFaults({ system, crowd, scoringProxy, rng }),
    ...deviceFaults(crowd, rng),
    ...clockFaults(clocks, rng),
  ];
};
