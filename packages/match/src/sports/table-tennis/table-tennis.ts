import type { Sport } from '../../core/sport.ts';
import { applyRally } from '../../engines/rallies/apply.ts';
import { checkRally } from '../../engines/rallies/check.ts';
import { isFirstTo } from '../../engines/rallies/ends.ts';
import { amendRally, RALLY_EVENTS, rallyCommand, rallyEvent } from '../../engines/rallies/events.ts';
import { rallyIncident } from '../../engines/rallies/incident.ts';
import { RALLY_START } from '../../engines/rallies/play.ts';
import { applyRallyResult, checkRallyResult } from '../../engines/rallies/result.ts';
import { rallySummary } from '../../engines/rallies/summary.ts';
import { RALLY_COMMANDS, type RallyDetail } from '../../engines/rallies/types.ts';
import { TABLE_TENNIS_PRESETS, type TableTennisRules } from './options.ts';
import { TABLE_TENNIS_RULE_IDS } from './rule-ids.ts';
import { tableTennisServing } from './serve.ts';
import type { TableTennisTypes } from './types.ts';

const LAW = { ...tableTennisServing, lastSet: 'normal' } as const;
const IDS = { setStart: 'TT-01', rally: 'TT-02', timeOut: 'TT-07' };

/** In the last possible game when a side first has five points (Laws 2.14.2), or half of what wins it. */
const changesEnds = (rules: TableTennisRules, detail: RallyDetail): boolean =>
  isFirstTo(Math.floor(rules.deciderPoints / 2), rules, detail);

export const tableTennis: Sport<TableTennisTypes> = {
  name: 'tableTennis',
  ruleIds: TABLE_TENNIS_RULE_IDS,
  presets: TABLE_TENNIS_PRESETS,
  commands: RALLY_COMMANDS,
  events: RALLY_EVENTS,
  start: () => RALLY_START,
  toEvent: ({ detail }, command) => rallyEvent(detail, command),
  toCommand: rallyCommand,
  check: (state, event) => checkRally(IDS, 'game', state, event),
  apply: (state, { event }) => applyRally(LAW, state, event),
  amend: amendRally,
  incident: rallyIncident,
  summary: (state) => rallySummary<TableTennisTypes>(state, { kind: 'game', letter: 'G', changesEnds }),
  result: {
    check: (rules, result) => checkRallyResult('TT-08', 'game', rules, result),
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
