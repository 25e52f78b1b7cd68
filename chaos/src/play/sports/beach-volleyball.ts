import { isOfSport } from '@scoreline/match';
import { rallyCommand } from './rallies.ts';
import type { SportPlay } from './sport-play.ts';

export const beachVolleyball: SportPlay = {
  options: {
    sport: 'beachVolleyball',
    bestOf: 9,
    points: 99,
    cap: null,
    deciderPoints: 99,
    deciderCap: null,
  },
  command: (state, rng) => {
    if (!isOfSport(state, 'beachVolleyball')) throw new Error(`${state.setup.sport} is not beachVolleyball`);
    return rallyCommand(state, rng);
  },
};
