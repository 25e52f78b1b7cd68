import { type Command, isOfSport, SIDES, type Side, type TennisState } from '@scoreline/match';
import type { SeededRandom } from '../../seeded-random.ts';
import type { SportPlay } from './sport-play.ts';

const nextCommand = (state: TennisState, rng: SeededRandom): Command => {
  const side = rng.pick(SIDES);
  if (state.status === 'scheduled') return { type: 'startPlay', server: side };
  if (state.status === 'interrupted') return { type: 'resumeMatch' };
  if (rng.bool(0.02)) return { type: 'interruptMatch', reason: 'Rain' };
  const last = state.incidents.at(-1);
  if (last !== undefined && rng.bool(0.06))
    return last.state === 'voided'
      ? { type: 'restoreIncident', incidentId: last.id }
      : { type: 'voidIncident', incidentId: last.id, reason: 'Tapped by mistake' };
  return { type: 'recordPoint', side: rng.bool(0.6) ? behind(state) : side };
};

/** The side that is behind: it wins more points, so that the match lasts as long as the run. */
const behind = ({ score, detail }: TennisState): Side => {
  const worth = (side: Side) => score[side] * 10_000 + detail.games[side] * 100 + detail.points[side];
  return worth('home') < worth('away') ? 'home' : 'away';
};

export const tennis: SportPlay = {
  options: { sport: 'tennis', bestOf: 5, finalSet: 'advantage' },
  command: (state, rng) => {
    if (!isOfSport(state, 'tennis')) throw new Error(`${state.setup.sport} is not tennis`);
    return nextCommand(state, rng);
  },
};
