import type { Competition, Team } from '@scoreline/protocol';
import { slugOf, toKey } from '@scoreline/protocol/names';
import type { SearchItem } from './search-index.ts';

/** The searchable part of a match. */
export interface SearchedMatch {
  readonly id: string;
  readonly competitionId: string;
  readonly homeId: string;
  readonly awayId: string;
  readonly round: string | null;
  readonly kickoffAt: number;
}
/** A player of a team, from its squad or a line-up. */
export interface SearchedPlayer {
  readonly name: string;
  readonly teamId: string;
}

export interface SearchCatalogue {
  readonly teams: readonly Team[];
  readonly competitions: readonly Competition[];
  readonly matches: readonly SearchedMatch[];
  readonly players: readonly SearchedPlayer[];
}

/** Everything that fans search for, with the words that find it. */
export const toSearchItems = ({ teams, competitions, matches, players }: SearchCatalogue): SearchItem[] => {
  const teamOf = new Map(teams.map((team) => [team.id, team]));
  const competitionOf = new Map(competitions.map((one) => [one.id, one]));
  return [
    ...teams.map(({ id, name, shortName, code }) => ({
      kind: 'team' as const,
      id,
      name,
      detail: null,
      slug: slugOf(id, name),
      words: `${shortName} ${code}`,
      at: null,
    })),
    ...competitions.map(({ id, slug, name, season }) => ({
      kind: 'competition' as const,
      id,
      name,
      detail: season,
      slug,
      words: season,
      at: null,
    })),
    ...players.flatMap(({ name, teamId }) => {
      const team = teamOf.get(teamId);
      if (team === undefined) return [];
      const id = `${teamId}.${toKey(name)}`;
      return [
        {
          kind: 'player' as const,
          id,
          name,
          detail: team.name,
          slug: slugOf(teamId, team.name),
          words: '',
          at: null,
        },
      ];
    }),
    ...matches.flatMap(({ id, competitionId, homeId, awayId, round, kickoffAt }) => {
      const [home, away] = [teamOf.get(homeId), teamOf.get(awayId)];
      const competition = competitionOf.get(competitionId);
      if (home === undefined || away === undefined || competition === undefined) return [];
      const of = `${competition.name} ${competition.season}`;
      return [
        {
          kind: 'match' as const,
          id,
          name: `${home.name} v ${away.name}`,
          detail: round === null ? of : `${of} · ${round}`,
          slug: slugOf(id, home.name, away.name),
          words: `${home.code} ${away.code} ${of} ${round ?? ''}`,
          at: kickoffAt,
        },
      ];
    }),
  ];
};
