import type { Clock } from './clock.ts';
import { isPeriod, lastMinute } from './football/period.ts';
import { kicksScored } from './football/shootout.ts';
import type { FootballPeriod, FootballPhase } from './football/terms.ts';
import type { Outcome } from './result.ts';
import type { ReviewSubject } from './review.ts';
import type { SportName } from './setup.ts';
import { shortReason } from './short-reason.ts';
import type { PerSide, Side } from './side.ts';
import { type FootballState, isFootball, type MatchState, type TennisState } from './state.ts';
import type { Status } from './status.ts';
import { callPoints } from './tennis/score.ts';
import type { TennisSet } from './tennis/terms.ts';

interface SummaryBase {
  readonly revision: number;
  readonly status: Status;
  readonly kickoffAt: number;
  /** Goals in football, sets in tennis. */
  readonly score: PerSide<number>;
  readonly outcome: Outcome | null;
  /** Why it is in this status; a very long one is cut. */
  readonly reason: string | null;
  readonly resultOnly: boolean;
}

export interface FootballSummary extends SummaryBase {
  readonly sport: 'football';
  readonly phase: FootballPhase | null;
  readonly clock: Clock | null;
  /** Where added time begins in the period being played, in minutes. */
  readonly periodEnds: number | null;
  readonly addedTime: number | null;
  /** Goals of each period by itself. */
  readonly periods: readonly ({ readonly period: FootballPeriod } & PerSide<number>)[];
  readonly shootOut: PerSide<number> | null;
  readonly yellow: PerSide<number>;
  readonly red: PerSide<number>;
  readonly review: ReviewSubject | null;
}

export interface TennisSummary extends SummaryBase {
  readonly sport: 'tennis';
  readonly sets: readonly TennisSet[];
  /** Of the set being played. */
  readonly games: PerSide<number>;
  readonly points: PerSide<string>;
  readonly playing: 'game' | 'tieBreak' | 'matchTieBreak';
  readonly server: Side | null;
}

/** The whole current truth that a board needs, absolute, under 1 KB. */
export type Summary = FootballSummary | TennisSummary;

export const summarize = (state: MatchState): Summary =>
  isFootball(state) ? summarizeFootball(state) : summarizeTennis(state);

const base = (state: MatchState): SummaryBase & { readonly sport: SportName } => ({
  sport: state.setup.sport,
  revision: state.revision,
  status: state.status,
  kickoffAt: state.kickoffAt,
  score: state.score,
  outcome: state.outcome,
  reason: state.reason === null ? null : shortReason(state.reason),
  resultOnly: state.resultOnly,
});

const summarizeFootball = (state: FootballState): FootballSummary => {
  const { detail, phase } = state;
  return {
    ...base(state),
    sport: 'football',
    phase,
    clock: state.clock,
    periodEnds: isPeriod(phase) && phase !== 'PEN' ? lastMinute(state.setup.rules, phase) : null,
    addedTime: detail.addedTime,
    periods: detail.periods.filter(({ period }) => period !== 'PEN'),
    shootOut: detail.shootOutResult ?? (phase === 'PEN' ? kicksScored(detail.kicks) : null),
    yellow: { home: detail.home.yellow, away: detail.away.yellow },
    red: { home: detail.home.red, away: detail.away.red },
    review: state.review?.about ?? null,
  };
};

const summarizeTennis = (state: TennisState): TennisSummary => ({
  ...base(state),
  sport: 'tennis',
  sets: state.detail.sets,
  games: state.detail.games,
  points: callPoints(state.detail),
  playing: state.detail.playing,
  server: state.status === 'live' || state.status === 'interrupted' ? state.detail.server : null,
});
