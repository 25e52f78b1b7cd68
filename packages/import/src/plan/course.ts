import { FOOTBALL_RULES, type FootballRules, type MatchSetup, TENNIS_RULES } from '@scoreline/match';
import type { MatchOptions } from '@scoreline/protocol';
import type { FootballMatch } from '../matchday/football.ts';
import type { TennisMatch } from '../matchday/tennis.ts';
import type { Matchday } from '../matchday.ts';
import { footballCommands } from './football-commands.ts';
import { courseOf } from './football-rules.ts';
import type { Dated } from './step.ts';
import { tennisCommands } from './tennis-commands.ts';

/** How a match is set up and what happened in it. */
export interface Course {
  readonly setup: MatchSetup;
  readonly options: MatchOptions;
  /** Throws `Untold` where the source leaves out what is needed. */
  readonly commands: () => readonly Dated[];
}

export type Base = Omit<MatchSetup, 'sport' | 'rules'>;

const unusual = <K extends Exclude<keyof FootballRules, 'firstLeg'>>(rules: FootballRules, key: K) =>
  rules[key] === FOOTBALL_RULES[key] ? {} : { [key]: rules[key] };

/** Only what differs from the usual. */
const footballOptions = (rules: FootballRules): MatchOptions => ({
  sport: 'football',
  ...unusual(rules, 'halfMinutes'),
  ...unusual(rules, 'extraHalfMinutes'),
  ...unusual(rules, 'extraTime'),
  ...unusual(rules, 'shootOut'),
  ...unusual(rules, 'maxSubstitutions'),
  ...unusual(rules, 'extraTimeSubstitutions'),
  ...unusual(rules, 'returnSubstitutions'),
  ...(rules.firstLeg === undefined ? {} : { firstLeg: rules.firstLeg }),
});

type Football = Extract<Matchday, { sport: 'football' }>;
type Tennis = Extract<Matchday, { sport: 'tennis' }>;

export const footballCourse = (match: FootballMatch, { competition }: Football, base: Base): Course => {
  const course = courseOf(match, competition.rules);
  return {
    setup: { ...base, sport: 'football', rules: course.rules },
    options: footballOptions(course.rules),
    commands: () => footballCommands(match, course),
  };
};

export const tennisCourse = (match: TennisMatch, { competition }: Tennis, base: Base): Course => {
  const chosen = { ...competition.rules, ...match.rules };
  return {
    setup: { ...base, sport: 'tennis', rules: { ...TENNIS_RULES, ...chosen } },
    options: { sport: 'tennis', ...chosen },
    commands: () => tennisCommands(match),
  };
};
