import type { Sport } from '../../core/sport.ts';
import { applyRally } from '../../engines/rallies/apply.ts';
import { checkRally } from '../../engines/rallies/check.ts';
import {
  applyCourt,
  COURT_COMMANDS,
  COURT_EVENTS,
  checkCourt,
  courtCommand,
  courtEvent,
  EMPTY_COURT,
  isCourtCommand,
  isCourtEvent,
  rotate,
  servingShirt,
} from '../../engines/rallies/court-order.ts';
import { isFirstTo } from '../../engines/rallies/ends.ts';
import { amendRally, RALLY_EVENTS, rallyCommand, rallyEvent } from '../../engines/rallies/events.ts';
import { rallyIncident } from '../../engines/rallies/incident.ts';
import { RALLY_START, setNumber } from '../../engines/rallies/play.ts';
import { applyRallyResult, checkRallyResult } from '../../engines/rallies/result.ts';
import { inTurnButTossed, winnerServes } from '../../engines/rallies/serving.ts';
import { rallySummary } from '../../engines/rallies/summary.ts';
import { RALLY_COMMANDS } from '../../engines/rallies/types.ts';
import { VOLLEYBALL_PRESETS, type VolleyballRules } from './options.ts';
import { VOLLEYBALL_RULE_IDS } from './rule-ids.ts';
import type { VolleyballTypes } from './types.ts';

const IDS = { setStart: 'VB-01', rally: 'VB-02', timeOut: 'VB-07' };
const LAW = { first: inTurnButTossed, next: winnerServes, lastSet: 'tieBreak' } as const;
const ON_COURT = 6;

const courtLimits = ({ substitutions }: VolleyballRules) => ({
  players: ON_COURT,
  replacements: substitutions,
  ids: { order: 'VB-11', replacement: 'VB-08' },
});

/** In the deciding set when the side that leads gets half of its points: 8 of 15 (FIVB 18.2.2). */
const changesEnds = (rules: VolleyballRules, detail: VolleyballTypes['Detail']): boolean =>
  isFirstTo(Math.ceil(rules.deciderPoints / 2), rules, detail);

export const volleyball: Sport<VolleyballTypes> = {
  name: 'volleyball',
  ruleIds: VOLLEYBALL_RULE_IDS,
  presets: VOLLEYBALL_PRESETS,
  commands: [...RALLY_COMMANDS, ...COURT_COMMANDS],
  events: { ...RALLY_EVENTS, ...COURT_EVENTS },
  start: () => ({ ...RALLY_START, ...EMPTY_COURT }),
  toEvent: ({ detail }, command) =>
    isCourtCommand(command) ? courtEvent(detail, command) : rallyEvent(detail, command),
  toCommand: (event) => (isCourtEvent(event) ? courtCommand(event) : rallyCommand(event)),
  check: (state, event) =>
    isCourtEvent(event)
      ? checkCourt(courtLimits(state.setup.rules), state.detail, state.outcome !== null, event)
      : checkRally(IDS, 'set', state, event),
  apply: (state, { event }) => {
    if (isCourtEvent(event)) return { ...state, detail: applyCourt(state.detail, event) };
    const after = applyRally(LAW, state, event);
    const isPoint = event.type === 'RallyWon' || event.type === 'SanctionGiven';
    return isPoint ? { ...after, detail: rotate(state.detail, after.detail) } : after;
  },
  amend: (event, changes) => {
    if (!isCourtEvent(event)) return amendRally(event, changes);
    return changes.side === undefined ? event : { ...event, side: changes.side };
  },
  incident: (before, after, event) => {
    if (!isCourtEvent(event)) return rallyIncident(before, after, event);
    if (event.type === 'CourtOrderSet') return null;
    const { side, off, on } = event;
    return { type: 'replacement', side, off, on, set: setNumber(before.detail), score: before.detail.points };
  },
  summary: (state) => {
    const summary = rallySummary<VolleyballTypes>(state, { kind: 'set', letter: 'S', changesEnds });
    const shirt = servingShirt(state.detail, true);
    return shirt === null || summary.turn === null
      ? summary
      : { ...summary, detail: { ...summary.detail, servingShirt: shirt } };
  },
  result: {
    check: (rules, result) => checkRallyResult('VB-10', 'set', rules, result),
    apply: (state, result) => applyRallyResult(LAW, state, result),
  },
  playOrder: (_rules, { set }) => set,
  timing: null,
  lineup: { maxStarters: 7, field: (state) => state },
  review: null,
  mayRetire: true,
  isKnockOut: () => false,
  table: null,
};
