import type { Sport } from '../../core/sport.ts';
import { applyRally } from '../../engines/rallies/apply.ts';
import { checkRally } from '../../engines/rallies/check.ts';
import { isFirstTo } from '../../engines/rallies/ends.ts';
import { amendRally, RALLY_EVENTS, rallyCommand, rallyEvent } from '../../engines/rallies/events.ts';
import { rallyIncident } from '../../engines/rallies/incident.ts';
import { RALLY_START } from '../../engines/rallies/play.ts';
import { applyRallyResult, checkRallyResult } from '../../engines/rallies/result.ts';
import { lastWinnerBegins, winnerServes } from '../../engines/rallies/serving.ts';
import { rallySummary } from '../../engines/rallies/summary.ts';
import { RALLY_COMMANDS, type RallyDetail } from '../../engines/rallies/types.ts';
import { BADMINTON_PRESETS, type BadmintonRules } from './options.ts';
import { BADMINTON_RULE_IDS } from './rule-ids.ts';
import type { BadmintonTypes } from './types.ts';

const IDS = { setStart: 'BM-01', rally: 'BM-02', timeOut: 'BM-07' };
const LAW = { first: lastWinnerBegins, next: winnerServes, lastSet: 'normal' } as const;

/** In the last possible game when a side first has 11 points, of 15 eight (law 8.1.3). */
const changesEnds = (rules: BadmintonRules, detail: RallyDetail): boolean =>
  isFirstTo(Math.ceil(rules.deciderPoints / 2), rules, detail);

/** From the right with an even number of points, from the left with an odd one (law 10.1, 11.1). */
const serviceCourtAt = (points: number): 'right' | 'left' => (points % 2 === 0 ? 'right' : 'left');

export const badminton: Sport<BadmintonTypes> = {
  name: 'badminton',
  ruleIds: BADMINTON_RULE_IDS,
  presets: BADMINTON_PRESETS,
  commands: RALLY_COMMANDS,
  events: RALLY_EVENTS,
  start: () => RALLY_START,
  toEvent: ({ detail }, command) => rallyEvent(detail, command),
  toCommand: rallyCommand,
  check: (state, event) => checkRally(IDS, 'game', state, event),
  apply: (state, { event }) => applyRally(LAW, state, event),
  amend: amendRally,
  incident: rallyIncident,
  summary: (state) => {
    const summary = rallySummary<BadmintonTypes>(state, { kind: 'game', letter: 'G', changesEnds });
    const { turn } = summary;
    const serviceCourt = turn === null ? null : serviceCourtAt(state.detail.points[turn.side]);
    return { ...summary, detail: { ...summary.detail, serviceCourt } };
  },
  result: {
    check: (rules, result) => checkRallyResult('BM-08', 'game', rules, result),
    apply: (state, result) => applyRallyResult(LAW, state, result),
  },
  playOrder: (_rules, { set }) => set,
  timing: null,
  lineup: null,
  review: null,
  mayRetire: true,
  isKnockOut: () => true,
  table: null,
};
