import {
  countedIn,
  knockOutMatches,
  sportOf,
  standings,
  type TableOf,
  type TableOrder,
  type TableRules,
} from '@scoreline/match';
import type { BoardMatch, StandingsPage } from '@scoreline/protocol';

/** One table for each group, as it stands at `now`. Matches without a group count only in a competition without groups. */
export const standingsByGroup = (
  all: readonly BoardMatch[],
  order: TableOrder,
  of: TableOf,
  now: number,
): StandingsPage['tables'] => {
  const [first] = all;
  if (first === undefined) return [];
  const sport = sportOf(first.match.options.sport);
  const rules = sport.table;
  if (rules === null) return [];
  const league = all.filter(({ match }) => !match.replay);
  const hasGroups = league.some(({ match }) => match.group !== null);
  const knockOut = knockOutMatches(league, ({ match }) => ({
    ...match,
    isDecider: sport.isKnockOut(match.options),
  }));
  const inTable = league.filter((one) => (hasGroups ? one.match.group !== null : !knockOut.has(one)));
  const groups = [...new Set(inTable.map(({ match }) => match.group))].sort((a, b) =>
    (a ?? '').localeCompare(b ?? ''),
  );
  return groups.map((group) => ({
    group,
    rows: rowsOf(
      rules,
      inTable.filter(({ match }) => match.group === group),
      order,
      of,
      now,
    ),
  }));
};

const rowsOf = (
  rules: TableRules,
  matches: readonly BoardMatch[],
  order: TableOrder,
  of: TableOf,
  now: number,
): StandingsPage['tables'][number]['rows'] => {
  const teams = new Map(
    matches.flatMap(({ match }) => [match.home, match.away]).map((team) => [team.id, team]),
  );
  const ids = [...teams.values()].sort((a, b) => a.name.localeCompare(b.name)).map(({ id }) => id);
  const played = matches.flatMap(({ match, summary }) => {
    const counted = countedIn(rules, summary, now);
    return counted === null ? [] : [{ teams: { home: match.home.id, away: match.away.id }, counted }];
  });
  return standings(rules, ids, played, order, of).flatMap(({ teamId, ...row }) => {
    const team = teams.get(teamId);
    return team === undefined ? [] : [{ team, ...row }];
  });
};
