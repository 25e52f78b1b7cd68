import {
  CARDS,
  type Command,
  type FootballState,
  GOAL_KINDS,
  type Incident,
  isOfSport,
  type MatchState,
  nextPeriod,
  OUTCOMES_OF,
  SIDES,
  type Side,
} from '@scoreline/match';
import type { SeededRandom } from '../../seeded-random.ts';
import type { SportPlay } from './sport-play.ts';

const squad = (side: Side) =>
  Array.from({ length: 23 }, (_, i) => ({ id: `${side}${i + 1}`, name: `${side} ${i + 1}`, number: i + 1 }));

const nextCommand = (state: FootballState, rng: SeededRandom, played: number): Command => {
  const side = rng.pick(SIDES);
  const missing = SIDES.find((one) => state.lineups[one] === null);
  if (missing !== undefined && rng.bool(0.5)) {
    const players = squad(missing);
    const lineup = { starters: players.slice(0, 11), bench: players.slice(11) };
    return { type: 'setLineup', side: missing, lineup };
  }
  const next = nextPeriod(state);
  if (next !== null) return { type: 'startPeriod', period: next };
  if (state.status === 'interrupted' || state.status === 'suspended') return { type: 'resumeMatch' };
  if (state.review !== null) {
    const outcome = rng.pickAny(OUTCOMES_OF[state.review.about]) ?? 'stands';
    return { type: 'closeReview', outcome: rng.bool(0.3) ? 'stands' : outcome };
  }
  const isDue = state.phase === '1H' ? played > 0.4 : state.phase === '2H' && played > 0.95;
  if (isDue && rng.bool(0.3)) return { type: 'endPeriod' };
  if (state.phase === 'ET1' || state.phase === 'ET2') if (rng.bool(0.3)) return { type: 'endPeriod' };
  if (state.phase === 'PEN') return { type: 'recordKick', side, scored: rng.bool(0.7) };
  if (rng.bool(0.25)) return correction(state.incidents, rng);
  const number = Math.floor(rng.between(1, 24));
  const player = rng.bool(0.5) ? { player: { id: `${side}${number}`, name: `${side} ${number}` } } : {};
  const of = rng.pickAny(state.incidents.filter(({ state: now }) => now === 'inForce'));
  const reviewed = of === undefined ? {} : { incidentId: of.id };
  return rng.pick<() => Command>([
    () => ({ type: 'recordGoal', side, kind: rng.pick(GOAL_KINDS), ...player }),
    () => ({ type: 'recordGoal', side, kind: 'openPlay' }),
    () => ({ type: 'recordCard', side, card: rng.pick(CARDS), ...player }),
    () => ({ type: 'recordMissedPenalty', side, miss: 'saved', ...player }),
    () => ({ type: 'openReview', about: of?.type === 'card' ? 'redCard' : 'goal', ...reviewed }),
    () => ({ type: 'announceAddedTime', minutes: Math.floor(rng.between(1, 8)) }),
    () => ({ type: 'setClock', seconds: Math.floor(rng.between(0, 2_700)) }),
    () => ({ type: 'interruptMatch', reason: 'Rain' }),
    () => substitution(side, rng),
  ])();
};

const substitution = (side: Side, rng: SeededRandom): Command => {
  const player = () => {
    const number = Math.floor(rng.between(1, 24));
    return { id: `${side}${number}`, name: `${side} ${number}` };
  };
  return { type: 'recordSubstitution', side, off: player(), on: player() };
};

/** Voids, restores or amends an incident. */
const correction = (incidents: readonly Incident[], rng: SeededRandom): Command => {
  const incident = rng.pickAny(incidents);
  if (incident === undefined) return { type: 'recordGoal', side: 'home', kind: 'openPlay' };
  if (incident.state === 'voided') return { type: 'restoreIncident', incidentId: incident.id };
  if (incident.type === 'goal' && rng.bool(0.5))
    return { type: 'amendIncident', incidentId: incident.id, changes: { side: rng.pick(SIDES) } };
  return { type: 'voidIncident', incidentId: incident.id, reason: 'Tapped by mistake' };
};

export const football: SportPlay = {
  options: { sport: 'football', extraTime: true, shootOut: true, returnSubstitutions: true },
  command: (state, rng, played) => nextCommand(asFootball(state), rng, played),
};

const asFootball = (state: MatchState): FootballState => {
  if (!isOfSport(state, 'football')) throw new Error(`${state.setup.sport} is not football`);
  return state;
};
