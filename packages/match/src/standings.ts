import { leader, type PerSide } from './side.ts';

/** A played or live match, as a table sees it. */
export interface Played {
  readonly home: string;
  readonly away: string;
  readonly score: PerSide<number>;
  readonly isLive: boolean;
}

export interface Standing {
  readonly teamId: string;
  /** From 1; teams that nothing separates share one. */
  readonly rank: number;
  readonly played: number;
  readonly won: number;
  readonly drawn: number;
  readonly lost: number;
  readonly goalsFor: number;
  readonly goalsAgainst: number;
  readonly goalDifference: number;
  readonly points: number;
  /** One of its matches is being played, so the row may still change. */
  readonly isLive: boolean;
}

type Tally = Omit<Standing, 'rank'>;

const none = (teamId: string): Tally => ({
  teamId,
  played: 0,
  won: 0,
  drawn: 0,
  lost: 0,
  goalsFor: 0,
  goalsAgainst: 0,
  goalDifference: 0,
  points: 0,
  isLive: false,
});

const add = (tally: Tally, goalsFor: number, goalsAgainst: number, isLive: boolean): Tally => ({
  teamId: tally.teamId,
  played: tally.played + 1,
  won: tally.won + (goalsFor > goalsAgainst ? 1 : 0),
  drawn: tally.drawn + (goalsFor === goalsAgainst ? 1 : 0),
  lost: tally.lost + (goalsFor < goalsAgainst ? 1 : 0),
  goalsFor: tally.goalsFor + goalsFor,
  goalsAgainst: tally.goalsAgainst + goalsAgainst,
  goalDifference: tally.goalDifference + goalsFor - goalsAgainst,
  points: tally.points + (goalsFor > goalsAgainst ? 3 : goalsFor === goalsAgainst ? 1 : 0),
  isLive: tally.isLive || isLive,
});

const tallies = (teams: readonly string[], matches: readonly Played[]): Tally[] => {
  const byTeam = new Map(teams.map((team) => [team, none(team)]));
  for (const { home, away, score, isLive } of matches) {
    byTeam.set(home, add(byTeam.get(home) ?? none(home), score.home, score.away, isLive));
    byTeam.set(away, add(byTeam.get(away) ?? none(away), score.away, score.home, isLive));
  }
  return [...byTeam.values()];
};

/** Points, then goal difference, then goals scored: FIFA World Cup regulations art. 12.4, Premier League rule C.17. */
const overall = (a: Tally, b: Tally): number =>
  b.points - a.points || b.goalDifference - a.goalDifference || b.goalsFor - a.goalsFor;

/**
 * A table of `teams` from their matches, three points for a win. Teams level on points, difference and goals are
 * separated by the same three in the matches among themselves; those still level share a rank.
 */
export const standings = (teams: readonly string[], matches: readonly Played[]): Standing[] => {
  const sorted = tallies(teams, matches).sort(overall);
  const groups: Tally[][] = [];
  for (const tally of sorted) {
    const last = groups.at(-1);
    const head = last?.[0];
    if (last !== undefined && head !== undefined && overall(head, tally) === 0) last.push(tally);
    else groups.push([tally]);
  }
  const table: Standing[] = [];
  for (const group of groups) {
    const ids = group.map(({ teamId }) => teamId);
    const among = tallies(
      ids,
      matches.filter(({ home, away }) => ids.includes(home) && ids.includes(away)),
    );
    const mini = new Map(among.map((tally) => [tally.teamId, tally]));
    const head = (a: Tally, b: Tally) => overall(mini.get(a.teamId) ?? a, mini.get(b.teamId) ?? b);
    let previous: Standing | undefined;
    for (const tally of group.toSorted(head)) {
      const isLevel = previous !== undefined && head(previous, tally) === 0;
      const rank: number = isLevel && previous !== undefined ? previous.rank : table.length + 1;
      previous = { ...tally, rank };
      table.push(previous);
    }
  }
  return table;
};

/** Who won a match, for a team's form: W, D or L. */
export const formOf = (score: PerSide<number>, side: 'home' | 'away'): 'W' | 'D' | 'L' => {
  const winner = leader(score);
  return winner === null ? 'D' : winner === side ? 'W' : 'L';
};
