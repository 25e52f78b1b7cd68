import type { Sport } from '../../core/sport.ts';
import { applyRally } from '../../engines/rallies/apply.ts';
import { checkRally } from '../../engines/rallies/check.ts';
import {
  applyCourt,
  COURT_EVENTS,
  checkCourt,
  EMPTY_COURT,
  rotate,
  servingShirt,
} from '../../engines/rallies/court-order.ts';
import { amendRally, RALLY_EVENTS, rallyCommand, rallyEvent } from '../../engines/rallies/events.ts';
import { rallyIncident } from '../../engines/rallies/incident.ts';
import { RALLY_START, setNumber } from '../../engines/rallies/play.ts';
import { applyRallyResult, checkRallyResult } from '../../engines/rallies/result.ts';
import { isDecider } from '../../engines/rallies/rules.ts';
import { inTurnButTossed, winnerServes } from '../../engines/rallies/serving.ts';
import { rallySummary } from '../../engines/rallies/summary.ts';
import { RALLY_COMMANDS } from '../../engines/rallies/types.ts';
import { BEACH_VOLLEYBALL_PRESETS, type BeachVolleyballRules } from './options.ts';
import { BEACH_VOLLEYBALL_RULE_IDS } from './rule-ids.ts';
import type { BeachVolleyballState, BeachVolleyballTypes } from './types.ts';

const IDS = { setStart: 'BV-01', rally: 'BV-02', timeOut: 'BV-06' };
const LAW = { first: inTurnButTossed, next: winnerServes, lastSet: 'tieBreak' } as const;
const COURT = { players: 2, replacements: null, ids: { order: 'BV-07', replacement: 'BV-07' } };

/** After every seven points of both sides together, in the third set after every five (FIVB beach 18.2). */
const changesEnds = (rules: BeachVolleyballRules, detail: BeachVolleyballTypes['Detail']): boolean => {
  const played = detail.points.home + detail.points.away;
  return played > 0 && played % (isDecider(rules, setNumber(detail)) ? 5 : 7) === 0;
};

type OrderSet = Extract<BeachVolleyballTypes['Event'], { type: 'CourtOrderSet' }>;

const orderSet = (
  { detail }: BeachVolleyballState,
  command: Extract<BeachVolleyballTypes['Command'], { type: 'setCourtOrder' }>,
): OrderSet => ({ set: setNumber(detail), ...command, type: 'CourtOrderSet' });

const orderCommand = ({ set: _, ...event }: OrderSet) => ({ ...event, type: 'setCourtOrder' as const });

export const beachVolleyball: Sport<BeachVolleyballTypes> = {
  name: 'beachVolleyball',
  ruleIds: BEACH_VOLLEYBALL_RULE_IDS,
  presets: BEACH_VOLLEYBALL_PRESETS,
  commands: [...RALLY_COMMANDS, 'setCourtOrder'],
  events: { ...RALLY_EVENTS, CourtOrderSet: COURT_EVENTS.CourtOrderSet },
  start: () => ({ ...RALLY_START, ...EMPTY_COURT }),
  toEvent: (state, command) =>
    command.type === 'setCourtOrder' ? orderSet(state, command) : rallyEvent(state.detail, command),
  toCommand: (event) => (event.type === 'CourtOrderSet' ? orderCommand(event) : rallyCommand(event)),
  check: (state, event) =>
    event.type === 'CourtOrderSet'
      ? checkCourt(COURT, state.detail, state.outcome !== null, event)
      : checkRally(IDS, 'set', state, event),
  apply: (state, { event }) => {
    if (event.type === 'CourtOrderSet') return { ...state, detail: applyCourt(state.detail, event) };
    const after = applyRally(LAW, state, event);
    const isPoint = event.type === 'RallyWon' || event.type === 'SanctionGiven';
    return isPoint ? { ...after, detail: rotate(state.detail, after.detail) } : after;
  },
  amend: (event, changes) => (event.type === 'CourtOrderSet' ? event : amendRally(event, changes)),
  incident: (before, after, event) =>
    event.type === 'CourtOrderSet' ? null : rallyIncident(before, after, event),
  summary: (state) => {
    const summary = rallySummary<BeachVolleyballTypes>(state, { kind: 'set', letter: 'S', changesEnds });
    const shirt = servingShirt(state.detail, false);
    return shirt === null || summary.turn === null
      ? summary
      : { ...summary, detail: { ...summary.detail, servingShirt: shirt } };
  },
  result: {
    check: (rules, result) => checkRallyResult('BV-08', 'set', rules, result),
    apply: (state, result) => applyRallyResult(LAW, state, result),
  },
  playOrder: (_rules, { set }) => set,
  timing: null,
  lineup: null,
  review: null,
  mayRetire: true,
  isKnockOut: () => false,
  table: null,
};
