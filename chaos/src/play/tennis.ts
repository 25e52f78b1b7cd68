import { type Command, SIDES, type Side, type TennisState } from '@scoreline/match';
import type { Chance } from '../chance.ts';

/** What a scorer of tennis may do next; it need not be legal. */
export const tennisCommand = (state: TennisState, chance: Chance): Command => {
  const side = chance.one(SIDES);
  if (state.status === 'scheduled') return { type: 'startPlay', server: side };
  if (state.status === 'interrupted') return { type: 'resumeMatch' };
  if (chance.is(0.02)) return { type: 'interruptMatch', reason: 'Rain' };
  const last = state.incidents.at(-1);
  if (last !== undefined && chance.is(0.06))
    return last.state === 'voided'
      ? { type: 'restoreIncident', incidentId: last.id }
      : { type: 'voidIncident', incidentId: last.id, reason: 'Tapped by mistake' };
  return { type: 'recordPoint', side: chance.is(0.6) ? behind(state) : side };
};

/** So that a match goes on for as long as the run does. */
const behind = ({ score, detail }: TennisState): Side => {
  const worth = (side: Side) => score[side] * 10_000 + detail.games[side] * 100 + detail.points[side];
  return worth('home') < worth('away') ? 'home' : 'away';
};
