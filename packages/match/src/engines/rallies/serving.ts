import { leader, other } from '../../core/side.ts';
import type { Serving } from './play.ts';
import { isDecider, type RallyRules } from './rules.ts';
import type { RallyDetail } from './types.ts';

/** Whoever wins a rally serves the next one. */
export const winnerServes: Serving<RallyRules, RallyDetail>['next'] = (_rules, _detail, winner) => winner;

/** The other side begins each set; before the first and the last a toss decides. */
export const inTurnButTossed: Serving<RallyRules, RallyDetail>['first'] = (rules, { sets, firstServer }) =>
  sets.length === 0 || firstServer === null || isDecider(rules, sets.length + 1) ? null : other(firstServer);

/** The other side begins each set. */
export const inTurn: Serving<RallyRules, RallyDetail>['first'] = (_rules, { sets, firstServer }) =>
  sets.length === 0 || firstServer === null ? null : other(firstServer);

/** Whoever won the set before begins. */
export const lastWinnerBegins: Serving<RallyRules, RallyDetail>['first'] = (_rules, { sets }) => {
  const last = sets.at(-1);
  return last === undefined ? null : leader(last);
};
