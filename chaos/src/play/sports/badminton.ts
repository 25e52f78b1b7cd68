import { isOfSport } from '@scoreline/match';
import { rallyCommand } from './rallies.ts';
import type { SportPlay } from './sport-play.ts';

export const badminton: SportPlay = {
  options: { sport: 'badminton', bestOf: 9, points: 99, cap: null, deciderPoints: 99, deciderCap: null },
  command: (state, rng) => {
    if (!isOfSport(state, 'badminton')) throw new Error(`${state.setup.sport} is not badminton`);
    return rallyCommand(state, rng);
  },
};
