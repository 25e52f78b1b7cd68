import { type MatchState, SPORTS, startMatch } from '@scoreline/match';
import { matchSetup } from '@scoreline/protocol/match-setup';
import type { MatchApi } from './match-api.ts';
import { SPORT_PLAYS } from './sports.ts';

export interface PlannedMatch {
  readonly id: string;
  readonly competitionId: string;
  /** The match before its first command, as in the API. */
  readonly state: MatchState;
}

/** So that a board has more than one channel, and a channel more than one match. */
const COMPETITIONS = ['Chaos Cup', 'Chaos League'].flatMap((name) =>
  SPORTS.map((sport) => ({ name: `${name}, ${sport}`, sport })),
);

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
    const { options } = SPORT_PLAYS[competition.sport];
    const made = await api.makeMatch({ competitionId: competition.id, ...sides, kickoffAt, options });
    planned.push({ id: made.id, competitionId: competition.id, state: startMatch(matchSetup(made)) });
  }
  return planned;
};
