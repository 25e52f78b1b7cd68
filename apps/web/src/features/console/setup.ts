import { FOOTBALL_RULES, type MatchSetup, TENNIS_RULES } from '@scoreline/match';
import type { Snapshot } from '@scoreline/protocol';

/** What is fixed about a match, as the domain wants it, from what the API says. */
export const setupOf = ({ match, summary }: Snapshot): MatchSetup => {
  const base = {
    matchId: match.id,
    kickoffAt: summary.kickoffAt,
    names: { home: match.home.name, away: match.away.name },
    clockRate: summary.sport === 'football' ? (summary.clock?.rate ?? 1) : 1,
  };
  const { sport, ...chosen } = match.options;
  return sport === 'football'
    ? { ...base, sport, rules: { ...FOOTBALL_RULES, ...chosen } }
    : { ...base, sport, rules: { ...TENNIS_RULES, ...chosen } };
};
