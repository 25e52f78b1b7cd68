import type { FootballMatch, FootballRules, Incident } from './football.ts';
import { type Period, periodOf } from './minute.ts';
import type { Pair } from './shape.ts';

const count = (incidents: readonly Incident[], periods: readonly Period[], rules: FootballRules): Pair => {
  const goals = incidents
    .filter((i) => i.type === 'goal')
    .filter((goal) => periods.includes(periodOf(goal.minute, rules)));
  const home = goals.filter((g) => g.side === 'home').length;
  return [home, goals.length - home];
};

export interface Sums {
  readonly halfTime: Pair;
  readonly fullTime: Pair;
  /** The goals of the whole match, extra time included. */
  readonly total: Pair;
  readonly shootOut: Pair;
}

/** What the incidents add up to. */
export const addUp = (
  match: Pick<FootballMatch, 'incidents'> & { readonly rules?: FootballRules | undefined },
): Sums => {
  const rules = match.rules ?? {};
  const scored = match.incidents.filter((i) => i.type === 'kick').filter((kick) => kick.scored);
  const home = scored.filter((k) => k.side === 'home').length;
  return {
    halfTime: count(match.incidents, ['1H'], rules),
    fullTime: count(match.incidents, ['1H', '2H'], rules),
    total: count(match.incidents, ['1H', '2H', 'ET1', 'ET2'], rules),
    shootOut: [home, scored.length - home],
  };
};
