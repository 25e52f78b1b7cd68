import { FOOTBALL_RULES, type FootballPeriod, type FootballRules, lastMinute } from '@scoreline/match';
import type { Incident } from './football.ts';
import type { Pair } from './shape.ts';

/** How long the periods are. */
type Lengths = Partial<Pick<FootballRules, 'halfMinutes' | 'extraHalfMinutes'>>;

const goalsUntil = (
  incidents: readonly Incident[],
  end: FootballPeriod,
  { halfMinutes, extraHalfMinutes }: Lengths = {},
): Pair => {
  const last = lastMinute(
    {
      ...FOOTBALL_RULES,
      ...(halfMinutes === undefined ? {} : { halfMinutes }),
      ...(extraHalfMinutes === undefined ? {} : { extraHalfMinutes }),
    },
    end,
  );
  const goals = incidents.filter((i) => i.type === 'goal').filter((goal) => goal.minute.minute <= last);
  const home = goals.filter((goal) => goal.side === 'home').length;
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
export const addUp = ({
  incidents,
  rules,
}: {
  readonly incidents: readonly Incident[];
  readonly rules?: Lengths | undefined;
}): Sums => {
  const scored = incidents.filter((i) => i.type === 'kick').filter((kick) => kick.scored);
  const home = scored.filter((kick) => kick.side === 'home').length;
  return {
    halfTime: goalsUntil(incidents, '1H', rules),
    fullTime: goalsUntil(incidents, '2H', rules),
    total: goalsUntil(incidents, 'ET2', rules),
    shootOut: [home, scored.length - home],
  };
};
