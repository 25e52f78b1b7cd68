// What a match counts, in a table and for its players. Apart from how it is read, which every fan's page loads.
import { type Decided, DRAWN, type Verdict, verdictsOf, wonBy } from './match-result.ts';
import { isUnderWayAt, type News } from './news.ts';
import { leader, other, type PerSide, type Side } from './side.ts';
import { isUnderWay } from './status.ts';
import type { AnySummary } from './summary.ts';
import type { TableRules } from './table-rules.ts';

/** What one match gives a side in a table. */
export interface TableResult {
  readonly verdict: Verdict;
  readonly scored: number;
  readonly conceded: number;
}

/** What a match gives each side in a table. */
export interface CountedMatch extends PerSide<TableResult> {
  /** It is being played, so this may still change. */
  readonly isLive: boolean;
}

const counted = (verdicts: PerSide<Verdict>, score: PerSide<number>, isLive = false): CountedMatch => ({
  home: { verdict: verdicts.home, scored: score.home, conceded: score.away },
  away: { verdict: verdicts.away, scored: score.away, conceded: score.home },
  isLive,
});

/**
 * What a match counts in a table of these rules, as it stands now; null: nothing, as one that was abandoned.
 * @param at epoch milliseconds: one that nobody attends to any more counts as it stands, but is not live
 */
export const countedIn = (
  rules: TableRules,
  summary: Decided & { readonly news?: News | undefined },
  at: number,
): CountedMatch | null => {
  const { status, score, result } = summary;
  const verdicts = verdictsOf(summary);
  if (result === null || verdicts === null) {
    if (!isUnderWay(status) && status !== 'suspended') return null;
    const ahead = leader(score);
    return counted(ahead === null ? DRAWN : wonBy(ahead), score, isUnderWayAt(summary, at));
  }
  const { won, lost } = rules.forfeit;
  if (result.bothLost) {
    const defeat: TableResult = { verdict: 'lost', scored: lost, conceded: won };
    return { home: defeat, away: defeat, isLive: false };
  }
  if (result.decidedBy === 'walkover' && result.winner !== null)
    return counted(verdicts, forfeitScore(rules, result.winner));
  return counted(verdicts, score);
};

const forfeitScore = ({ forfeit: { won, lost } }: TableRules, winner: Side): PerSide<number> =>
  winner === 'home' ? { home: won, away: lost } : { home: lost, away: won };

/**
 * The score of a match awarded to a side without one: that of a forfeit, or what was played where the winner led by
 * more (FIFA Disciplinary Code, forfeits). Where a sport's rules name none, the score stays as it was.
 */
export const awardedScore = (
  rules: TableRules | null,
  winner: Side | null,
  played: PerSide<number>,
): PerSide<number> => {
  if (rules === null || winner === null) return played;
  const { won, lost } = rules.forfeit;
  const isMore = played[winner] - played[other(winner)] > won - lost;
  return isMore ? played : forfeitScore(rules, winner);
};

/**
 * Whether what happened in a match counts for its players: goals of one that was abandoned, or whose result was given
 * and not played, are nobody's.
 */
export const countsForPlayers = ({ status, result }: Pick<AnySummary, 'status' | 'result'>): boolean => {
  if (status === 'abandoned' || status === 'cancelled') return false;
  return result?.decidedBy !== 'award' && result?.decidedBy !== 'walkover';
};
