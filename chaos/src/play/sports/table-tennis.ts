import { isOfSport } from '@scoreline/match';
import { rallyCommand } from './rallies.ts';
import type { SportPlay } from './sport-play.ts';

export const tableTennis: SportPlay = {
  options: { sport: 'tableTennis', bestOf: 9, points: 99, cap: null, deciderPoints: 99, deciderCap: null },
  command: (state, rng) => {
    if (!isOfSport(state, 'tableTennis')) throw new Error(`${state.setup.sport} is not tableTennis`);
    return rallyCommand(state, rng);
  },
};
