import { FOOTBALL_RULES, type MatchState, type SportName, startMatch, TENNIS_RULES } from '@scoreline/match';
import type { Fixture } from '@scoreline/protocol';
import type { MatchApi } from './match-api.ts';

export interface PlannedMatch {
  readonly id: string;
  readonly competitionId: string;
  /** The match before its first command, as in the API. */
  readonly state: MatchState;
}

/** Several, so that a board has several channels and a channel several matches. */
const COMPETITIONS: readonly { readonly name: string; readonly sport: SportName }[] = [
  { name: 'Chaos Cup', sport: 'football' },
  { name: 'Chaos Open', sport: 'tennis' },
  { name: 'Chaos League', sport: 'football' },
  { name: 'Chaos Masters', sport: 'tennis' },
];

/** Long matches, which last as long as the run. */
const OPTIONS = {
  football: { sport: 'football', extraTime: true, shootOut: true, returnSubstitutions: true },
  tennis: { sport: 'tennis', bestOf: 5, finalSet: 'advantage' },
} as const;

/** Creates the competitions, teams and matches of the run. */
export const createMatchday = async (api: MatchApi, matches: number): Promise<PlannedMatch[]> => {
  const competitions = await Promise.all(
    COMPETITIONS.map((one) => api.makeCompetition({ ...one, season: 'Today' })),
  );
  const planned: PlannedMatch[] = [];
  for (let n = 0; n < matches; n += 1) {
    const competition = competitions[n % competitions.length];
    if (competition === undefined) throw new Error('There is no competition');
    const [home, away] = await Promise.all([
      api.makeTeam({ name: `Home ${n}` }),
      api.makeTeam({ name: `Away ${n}` }),
    ]);
    const kickoffAt = Math.floor(Date.now() / 60_000) * 60_000;
    const sides = { homeId: home.id, awayId: away.id };
    const options = OPTIONS[competition.sport];
    const fixture = await api.makeMatch({ competitionId: competition.id, ...sides, kickoffAt, options });
    planned.push({ id: fixture.id, competitionId: competition.id, state: stateOf(fixture, kickoffAt) });
  }
  return planned;
};

const stateOf = (match: Fixture, kickoffAt: number): MatchState => {
  const names = { home: match.home.name, away: match.away.name };
  const base = { matchId: match.id, kickoffAt, names, clockRate: 1 };
  if (match.options.sport === 'football') {
    const { sport, ...rules } = match.options;
    return startMatch({ ...base, sport, rules: { ...FOOTBALL_RULES, ...rules } });
  }
  const { sport, ...rules } = match.options;
  return startMatch({ ...base, sport, rules: { ...TENNIS_RULES, ...rules } });
};
