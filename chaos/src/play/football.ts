import {
  CARDS,
  type Command,
  type FootballState,
  GOAL_KINDS,
  type Incident,
  nextPeriod,
  OUTCOMES_OF,
  SIDES,
  type Side,
} from '@scoreline/match';
import type { Chance } from '../chance.ts';

const squad = (side: Side) =>
  Array.from({ length: 23 }, (_, i) => ({ id: `${side}${i + 1}`, name: `${side} ${i + 1}`, number: i + 1 }));

/**
 * What a scorer of football may do next; it need not be legal. `played` is how far the run is, from 0 to 1: periods
 * end by it.
 */
export const footballCommand = (state: FootballState, chance: Chance, played: number): Command => {
  const side = chance.one(SIDES);
  const missing = SIDES.find((one) => state.lineups[one] === null);
  if (missing !== undefined && chance.is(0.5)) {
    const players = squad(missing);
    const lineup = { starters: players.slice(0, 11), bench: players.slice(11) };
    return { type: 'setLineup', side: missing, lineup };
  }
  const next = nextPeriod(state);
  if (next !== null) return { type: 'startPeriod', period: next };
  if (state.status === 'interrupted' || state.status === 'suspended') return { type: 'resumeMatch' };
  if (state.review !== null) {
    const outcome = chance.any(OUTCOMES_OF[state.review.about]) ?? 'stands';
    return { type: 'closeReview', outcome: chance.is(0.3) ? 'stands' : outcome };
  }
  const isDue = state.phase === '1H' ? played > 0.4 : state.phase === '2H' && played > 0.95;
  if (isDue && chance.is(0.3)) return { type: 'endPeriod' };
  if (state.phase === 'ET1' || state.phase === 'ET2') if (chance.is(0.3)) return { type: 'endPeriod' };
  if (state.phase === 'PEN') return { type: 'recordKick', side, scored: chance.is(0.7) };
  if (chance.is(0.25)) return correction(state.incidents, chance);
  const number = Math.floor(chance.between(1, 24));
  const player = chance.is(0.5) ? { player: { id: `${side}${number}`, name: `${side} ${number}` } } : {};
  const of = chance.any(state.incidents.filter(({ state: now }) => now === 'inForce'));
  const reviewed = of === undefined ? {} : { incidentId: of.id };
  return chance.one<() => Command>([
    () => ({ type: 'recordGoal', side, kind: chance.one(GOAL_KINDS), ...player }),
    () => ({ type: 'recordGoal', side, kind: 'openPlay' }),
    () => ({ type: 'recordCard', side, card: chance.one(CARDS), ...player }),
    () => ({ type: 'recordMissedPenalty', side, miss: 'saved', ...player }),
    () => ({ type: 'openReview', about: of?.type === 'card' ? 'redCard' : 'goal', ...reviewed }),
    () => ({ type: 'announceAddedTime', minutes: Math.floor(chance.between(1, 8)) }),
    () => ({ type: 'setClock', seconds: Math.floor(chance.between(0, 2_700)) }),
    () => ({ type: 'interruptMatch', reason: 'Rain' }),
    () => substitution(side, chance),
  ])();
};

const substitution = (side: Side, chance: Chance): Command => {
  const player = () => {
    const number = Math.floor(chance.between(1, 24));
    return { id: `${side}${number}`, name: `${side} ${number}` };
  };
  return { type: 'recordSubstitution', side, off: player(), on: player() };
};

/** Something said wrongly is taken back, or said again. */
const correction = (incidents: readonly Incident[], chance: Chance): Command => {
  const incident = chance.any(incidents);
  if (incident === undefined) return { type: 'recordGoal', side: 'home', kind: 'openPlay' };
  if (incident.state === 'voided') return { type: 'restoreIncident', incidentId: incident.id };
  if (incident.type === 'goal' && chance.is(0.5))
    return { type: 'amendIncident', incidentId: incident.id, changes: { side: chance.one(SIDES) } };
  return { type: 'voidIncident', incidentId: incident.id, reason: 'Tapped by mistake' };
};
