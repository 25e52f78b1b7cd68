import { leader, type PerSide } from './side.ts';
import type { TableRules } from './table-rules.ts';

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

const pointsFor = (rules: TableRules, scored: number, conceded: number): number =>
  scored > conceded ? rules.win : scored === conceded ? rules.draw : rules.loss;

const add = (
  rules: TableRules,
  tally: Tally,
  goalsFor: number,
  goalsAgainst: number,
  isLive: boolean,
): Tally => ({
  teamId: tally.teamId,
  played: tally.played + 1,
  won: tally.won + (goalsFor > goalsAgainst ? 1 : 0),
  drawn: tally.drawn + (goalsFor === goalsAgainst ? 1 : 0),
  lost: tally.lost + (goalsFor < goalsAgainst ? 1 : 0),
  goalsFor: tally.goalsFor + goalsFor,
  goalsAgainst: tally.goalsAgainst + goalsAgainst,
  goalDifference: tally.goalDifference + goalsFor - goalsAgainst,
  points: tally.points + pointsFor(rules, goalsFor, goalsAgainst),
  isLive: tally.isLive || isLive,
});

/** Which of a team's matches a table counts. */
export const TABLES_OF = ['all', 'home', 'away'] as const;
export type TableOf = (typeof TABLES_OF)[number];

const tallies = (
  rules: TableRules,
  teams: readonly string[],
  matches: readonly Played[],
  of: TableOf = 'all',
): Tally[] => {
  const byTeam = new Map(teams.map((team) => [team, none(team)]));
  for (const { home, away, score, isLive } of matches) {
    if (of !== 'away')
      byTeam.set(home, add(rules, byTeam.get(home) ?? none(home), score.home, score.away, isLive));
    if (of !== 'home')
      byTeam.set(away, add(rules, byTeam.get(away) ?? none(away), score.away, score.home, isLive));
  }
  return [...byTeam.values()];
};

/**
 * What separates teams level on points. By goal difference: the difference and the goals of all matches, then the
 * matches among those still level (FIFA World Cup 2022 regulations, art. 12; Premier League rule C.17). Head to head:
 * points, difference and goals in the matches among them, again for those still level, and only then the difference
 * and the goals of all matches (FIFA World Cup 2026 regulations, art. 13).
 */
export const TABLE_ORDERS = ['goalDifference', 'headToHead'] as const;
export type TableOrder = (typeof TABLE_ORDERS)[number];

type Compare = (a: Tally, b: Tally) => number;
const byPoints: Compare = (a, b) => b.points - a.points;
const byGoals: Compare = (a, b) => b.goalDifference - a.goalDifference || b.goalsFor - a.goalsFor;
const byAll: Compare = (a, b) => byPoints(a, b) || byGoals(a, b);

/** Sorted, and cut where the comparison tells two neighbours apart. */
const tiers = (group: readonly Tally[], compare: Compare): Tally[][] => {
  const cut: Tally[][] = [];
  for (const tally of group.toSorted(compare)) {
    const last = cut.at(-1);
    const head = last?.[0];
    if (last !== undefined && head !== undefined && compare(head, tally) === 0) last.push(tally);
    else cut.push([tally]);
  }
  return cut;
};

/** Separates teams by the matches among themselves, and again those that are still level, as long as that helps. */
const headToHead = (rules: TableRules, group: readonly Tally[], matches: readonly Played[]): Tally[][] => {
  if (group.length === 1) return [[...group]];
  const ids = new Set(group.map(({ teamId }) => teamId));
  const among = matches.filter(({ home, away }) => ids.has(home) && ids.has(away));
  const mini = new Map(tallies(rules, [...ids], among).map((tally) => [tally.teamId, tally]));
  const cut = tiers(group, (a, b) => byAll(mini.get(a.teamId) ?? a, mini.get(b.teamId) ?? b));
  return cut.length === 1 ? cut : cut.flatMap((tier) => headToHead(rules, tier, matches));
};

/**
 * A table of `teams` from their matches, with the points of `rules`. Teams that nothing separates share a rank. Of the
 * matches at home or away only, points and goals say the order: two teams have one such match between them at most.
 */
export const standings = (
  rules: TableRules,
  teams: readonly string[],
  matches: readonly Played[],
  order: TableOrder = 'goalDifference',
  of: TableOf = 'all',
): Standing[] => {
  const all = tallies(rules, teams, matches, of);
  const ranked =
    of !== 'all'
      ? tiers(all, byAll)
      : order === 'goalDifference'
        ? tiers(all, byAll).flatMap((tier) => headToHead(rules, tier, matches))
        : tiers(all, byPoints)
            .flatMap((tier) => headToHead(rules, tier, matches))
            .flatMap((tier) => tiers(tier, byGoals));
  let before = 0;
  return ranked.flatMap((tier) => {
    const rank = before + 1;
    before += tier.length;
    return tier.map((tally) => ({ ...tally, rank }));
  });
};

/** Who won a match, for a team's form: W, D or L. */
export const formOf = (score: PerSide<number>, side: 'home' | 'away'): 'W' | 'D' | 'L' => {
  const winner = leader(score);
  return winner === null ? 'D' : winner === side ? 'W' : 'L';
};
