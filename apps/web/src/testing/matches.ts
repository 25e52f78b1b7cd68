import {
  type Command,
  decide,
  evolve,
  FOOTBALL_RULES,
  type FootballRules,
  isOfSport,
  type MatchState,
  type SportName,
  type State,
  startMatch,
  summarize,
  TENNIS_RULES,
  type TypesByName,
} from '@scoreline/match';
import type { Board, BoardMatch, Competition } from '@scoreline/protocol';
import { PROTOCOL_VERSION } from '@scoreline/protocol/version';

export const KICKOFF = Date.parse('2026-11-23T19:30:00Z');
const MINUTE = 60_000;

/** Commands with the minutes after kick-off at which they were given. */
export type Script = readonly (readonly [minutes: number, command: Command])[];

/** A match played by the real rules; a script that they refuse is a mistake in the test. */
export const play = (start: MatchState, script: Script): MatchState =>
  script.reduce((state, [minutes, command], index) => {
    const decision = decide(state, { id: `c${index}`, at: KICKOFF + minutes * MINUTE, command });
    if (decision.kind !== 'accepted') throw new Error(`refused: ${JSON.stringify(decision)}`);
    return evolve(state, decision.entry);
  }, start);

const base = {
  matchId: 'm1',
  kickoffAt: KICKOFF,
  names: { home: 'Argentina', away: 'France' },
  clockRate: 1,
};

/** A state of the sport that it is one of. */
const ofSport = <K extends SportName>(state: MatchState, sport: K): MatchState & State<TypesByName[K]> => {
  if (!isOfSport(state, sport)) throw new Error(`${state.setup.sport} is not ${sport}`);
  return state;
};

export const football = (script: Script = [], rules: Partial<FootballRules> = {}) =>
  ofSport(
    play(startMatch({ ...base, sport: 'football', rules: { ...FOOTBALL_RULES, ...rules } }), script),
    'football',
  );

export const tennis = (script: Script = []) =>
  ofSport(play(startMatch({ ...base, sport: 'tennis', rules: TENNIS_RULES }), script), 'tennis');

/** A first half that has begun. */
export const LIVE: Script = [[0, { type: 'startPeriod', period: '1H' }]];
/** Two halves, both ended. */
export const OVER: Script = [
  ...LIVE,
  [46, { type: 'endPeriod' }],
  [60, { type: 'startPeriod', period: '2H' }],
  [108, { type: 'endPeriod' }],
];

/** Points won one after the other, `H` by home. */
export const points = (winners: string): Script =>
  [...winners].map((winner, index) => [
    1 + index,
    { type: 'recordPoint', side: winner === 'H' ? 'home' : 'away' },
  ]);

const team = (name: string) => ({
  id: name,
  name,
  shortName: name,
  code: name.slice(0, 3).toUpperCase(),
  colour: null,
});

export const competition = (name: string): Competition => ({
  id: name,
  slug: name,
  name,
  season: '2026',
  sport: 'football',
});

export const entry = (
  id: string,
  state: MatchState,
  facts: Partial<BoardMatch['match']> = {},
): BoardMatch => ({
  match: {
    id,
    competitionId: 'cup',
    stage: null,
    group: null,
    round: null,
    venue: null,
    referee: null,
    attendance: null,
    home: team('Argentina'),
    away: team('France'),
    scheduledAt: state.setup.kickoffAt,
    replay: false,
    clockRate: 1,
    options: { sport: state.setup.sport },
    ...facts,
  },
  summary: summarize(state),
});

export const boardOf = (...competitions: Board['competitions']): Board => ({
  v: PROTOCOL_VERSION,
  serverTime: KICKOFF,
  from: KICKOFF,
  to: KICKOFF + 24 * 60 * MINUTE,
  competitions,
  previous: null,
  next: null,
});
