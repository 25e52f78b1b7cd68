import { isOfSport } from '@scoreline/match';
import { rallyCommand } from './rallies.ts';
import type { SportPlay } from './sport-play.ts';

export const volleyball: SportPlay = {
  options: { sport: 'volleyball', bestOf: 9, points: 99, cap: null, deciderPoints: 99, deciderCap: null },
  command: (state, rng) => {
    if (!isOfSport(state, 'volleyball')) throw new Error(`${state.setup.sport} is not volleyball`);
    return rallyCommand(state, rng);
  },
};
