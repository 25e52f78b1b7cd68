import type { CountedMatch, TableResult } from './counted-match.ts';
import type { Verdict } from './match-result.ts';
import { type PerSide, SIDES } from './side.ts';
import type { TableRules } from './table-rules.ts';

/** A match that counts, as a table sees it. */
export interface Played {
  /** The ids of the teams. */
  readonly teams: PerSide<string>;
  readonly counted: CountedMatch;
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

const pointsFor = ({ win, draw, loss }: TableRules, verdict: Verdict): number =>
  ({ won: win, drawn: draw, lost: loss })[verdict];

const add = (
  rules: TableRules,
  tally: Tally,
  { verdict, scored, conceded }: TableResult,
  isLive: boolean,
): Tally => ({
  teamId: tally.teamId,
  played: tally.played + 1,
  won: tally.won + (verdict === 'won' ? 1 : 0),
  drawn: tally.drawn + (verdict === 'drawn' ? 1 : 0),
  lost: tally.lost + (verdict === 'lost' ? 1 : 0),
  goalsFor: tally.goalsFor + scored,
  goalsAgainst: tally.goalsAgainst + conceded,
  goalDifference: tally.goalDifference + scored - conceded,
  points: tally.points + pointsFor(rules, verdict),
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
  for (const { teams: ids, counted } of matches)
    for (const side of SIDES) {
      if (of !== 'all' && of !== side) continue;
      const id = ids[side];
      byTeam.set(id, add(rules, byTeam.get(id) ?? none(id), counted[side], counted.isLive));
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
  const among = matches.filter(({ teams }) => SIDES.every((side) => ids.has(teams[side])));
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
