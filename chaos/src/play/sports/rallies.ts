import { type Command, type RallyDetail, SIDES, type Side, type State } from '@scoreline/match';
import type { SeededRandom } from '../../seeded-random.ts';

type RallyState = Pick<State, 'status' | 'incidents' | 'score'> & { readonly detail: RallyDetail };

/** A command of a match in a sport of rallies. */
export const rallyCommand = (state: RallyState, rng: SeededRandom): Command => {
  const side = rng.pick(SIDES);
  if (state.status === 'scheduled') return { type: 'startSet', server: side };
  if (state.status === 'break') return { type: 'startSet' };
  if (state.status === 'interrupted') return { type: 'resumeMatch' };
  if (rng.bool(0.02)) return { type: 'interruptMatch', reason: 'The lights went out' };
  const last = state.incidents.at(-1);
  if (last !== undefined && rng.bool(0.06))
    return last.state === 'voided'
      ? { type: 'restoreIncident', incidentId: last.id }
      : { type: 'voidIncident', incidentId: last.id, reason: 'Tapped by mistake' };
  return { type: 'recordRally', side: rng.bool(0.6) ? behind(state) : side };
};

/** The side that is behind: it wins more points, so that the match lasts as long as the run. */
const behind = ({ score, detail }: RallyState): Side => {
  const worth = (side: Side) => score[side] * 1_000 + detail.points[side];
  return worth('home') < worth('away') ? 'home' : 'away';
};
