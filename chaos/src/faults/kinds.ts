import type { Chance } from '../chance.ts';
import type { Crowd } from '../fans/crowd.ts';
import type { Way } from '../proxy/way.ts';
import type { System } from '../system/system.ts';
import { clockFaults } from './clocks.ts';
import { deviceFaults } from './devices.ts';
import type { Fault } from './fault.ts';
import { networkFaults } from './networks.ts';
import { serverFaults } from './servers.ts';

export interface Target {
  readonly system: System;
  readonly crowd: Crowd;
  /** From the scorers to the APIs. */
  readonly scoring: Way;
  readonly chance: Chance;
}

/** Every kind of fault that this system can have. */
export const faultsOf = ({ system, crowd, scoring, chance }: Target): Fault[] => {
  const clocks = {
    apis: system.apis.map(({ clock }) => clock),
    nodes: system.nodes.map(({ clock }) => clock),
    fans: crowd.groups.map(({ clock }) => clock),
  };
  return [
    ...serverFaults(system, chance),
    ...networkFaults({ system, crowd, scoring, chance }),
    ...deviceFaults(crowd, chance),
    ...clockFaults(clocks, chance),
  ];
};
