import { plusOne, SIDES, type Side } from '../../core/side.ts';
import type { SportTypes } from '../../core/sport-types.ts';
import type { State } from '../../core/state.ts';
import { isAhead } from '../../core/status.ts';
import { unitsWon } from '../race/race.ts';
import { beginSet, decided, endSet, pointOf, type RallyLaw, setNumber, winPoint } from './play.ts';
import type { RallyRules } from './rules.ts';
import type { RallyDetail, RallyEvent } from './types.ts';

/** The types of a sport that is played in rallies. */
export interface RallySport extends SportTypes {
  readonly Rules: RallyRules;
  readonly Detail: RallyDetail;
}

/** The state after an event of a match of rallies. Total: what a correction has left without a set begins one. */
export const applyRally = <T extends RallySport>(
  law: RallyLaw<T['Rules'], T['Detail']>,
  state: State<T>,
  event: RallyEvent,
): State<T> => {
  const { detail, setup } = state;
  const side = pointOf(event);
  if (side !== null) return afterPoint(law, begun(law, state), side);
  switch (event.type) {
    case 'SetStarted':
      return begun(law, closed(state, event.set), event.server);
    case 'TimeOutTaken':
      return { ...state, detail: { ...detail, timeOuts: plusOne(detail.timeOuts, event.side) } };
    case 'ServerCorrected':
      return {
        ...state,
        detail: { ...detail, ...correctServer(law, setup.rules, detail, event.server) },
      };
    case 'RallyWon':
    case 'SanctionGiven':
      return state;
    default:
      return event satisfies never;
  }
};

/** Since the next set has begun, one that a correction has left without its last point is over as it stands. */
const closed = <T extends RallySport>(state: State<T>, begins: number): State<T> => {
  const { detail } = state;
  if (state.status !== 'live' || setNumber(detail) >= begins) return state;
  const after = endSet(detail, detail.points);
  return { ...state, status: 'break', detail: after, score: unitsWon(after.sets) };
};

const begun = <T extends RallySport>(
  law: RallyLaw<T['Rules'], T['Detail']>,
  state: State<T>,
  server?: Side,
): State<T> => {
  if (state.status === 'live' && server === undefined) return state;
  const detail = beginSet(law, state.setup.rules, state.detail, server);
  const isOn = isAhead(state.status) || state.status === 'live' || state.status === 'break';
  return { ...state, detail, ...(isOn ? { status: 'live' as const, reason: null } : {}) };
};

const afterPoint = <T extends RallySport>(
  law: RallyLaw<T['Rules'], T['Detail']>,
  state: State<T>,
  side: Side,
): State<T> => {
  const { rules } = state.setup;
  const { detail, edge } = winPoint(law, rules, state.detail, side);
  const next = { ...state, detail, score: unitsWon(detail.sets) };
  if (edge === 'rally') return next;
  return edge === 'set'
    ? { ...next, status: 'break' }
    : { ...next, status: 'ended', outcome: decided(law, rules, detail.sets) };
};

/**
 * Where the order of serving follows from who began, that is what was wrong: the side is found from which the right
 * server would have come.
 */
const correctServer = <T extends RallySport>(
  law: RallyLaw<T['Rules'], T['Detail']>,
  rules: T['Rules'],
  detail: T['Detail'],
  server: Side,
): Pick<RallyDetail, 'server' | 'firstServer'> => {
  const began = SIDES.filter(
    (first) => law.next(rules, { ...detail, firstServer: first }, server) === server,
  );
  const [only, another] = began;
  return { server, firstServer: another === undefined && only !== undefined ? only : detail.firstServer };
};
