import type { Sport } from '../../core/sport.ts';
import { amendFootball } from './amend.ts';
import { applyFootball, FOOTBALL_START, fieldLineup } from './apply.ts';
import { checkFootball } from './check.ts';
import { FOOTBALL_EVENTS } from './events.ts';
import { footballIncident } from './incident.ts';
import { isFootballKnockOut } from './knock-out.ts';
import { FOOTBALL_PRESETS } from './options.ts';
import { minuteShown, periodOf } from './period.ts';
import { minutePlace, placeOfFootball } from './play-order.ts';
import { applyFootballResult, checkFootballResult } from './result.ts';
import { FOOTBALL_REVIEW } from './review.ts';
import { FOOTBALL_RULE_IDS } from './rule-ids.ts';
import { footballSummary } from './summary.ts';
import { footballCommand } from './to-command.ts';
import { footballEvent } from './to-event.ts';
import { FOOTBALL_COMMANDS, type FootballTypes } from './types.ts';

/** IFAB Law 3: a match is played by two teams of at most eleven. */
const MAX_STARTERS = 11;

export const football: Sport<FootballTypes> = {
  name: 'football',
  ruleIds: FOOTBALL_RULE_IDS,
  presets: FOOTBALL_PRESETS,
  commands: FOOTBALL_COMMANDS,
  events: FOOTBALL_EVENTS,
  start: () => FOOTBALL_START,
  toEvent: footballEvent,
  toCommand: footballCommand,
  check: checkFootball,
  apply: (state, { event, at }) => applyFootball(state, event, at),
  amend: amendFootball,
  incident: (before, _after, event) => footballIncident(before, event),
  summary: footballSummary,
  result: { check: checkFootballResult, apply: applyFootballResult },
  playOrder: placeOfFootball,
  timing: { minuteShown, minutePlace, phaseOf: periodOf },
  lineup: {
    maxStarters: MAX_STARTERS,
    field: (state, side, lineup) =>
      fieldLineup(
        state,
        side,
        lineup.starters.map(({ id }) => id),
      ),
  },
  review: FOOTBALL_REVIEW,
  mayRetire: false,
  isKnockOut: isFootballKnockOut,
  /** Three points since FIFA made them universal in 1995; a forfeit is 3–0 (FIFA Disciplinary Code). */
  table: { win: 3, draw: 1, loss: 0, forfeit: { won: 3, lost: 0 } },
};
