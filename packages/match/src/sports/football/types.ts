import type { PlayerRef } from '../../core/lineup.ts';
import type { Minute } from '../../core/minute.ts';
import type { PerSide, Side } from '../../core/side.ts';
import type { State } from '../../core/state.ts';
import type { FootballRules } from './options.ts';

/** Periods of play, in order. */
export const FOOTBALL_PERIODS = ['1H', '2H', 'ET1', 'ET2', 'PEN'] as const;
export type FootballPeriod = (typeof FOOTBALL_PERIODS)[number];

/** Intervals, each named after what it leads to: half-time, before extra time, half-time of it, before the kicks. */
export const FOOTBALL_BREAKS = ['HT', 'BET', 'ETHT', 'BPEN'] as const;
export type FootballBreak = (typeof FOOTBALL_BREAKS)[number];
export type FootballPhase = FootballPeriod | FootballBreak;

export const GOAL_KINDS = ['openPlay', 'penalty', 'ownGoal'] as const;
export type GoalKind = (typeof GOAL_KINDS)[number];

export const CARDS = ['yellow', 'secondYellow', 'red'] as const;
export type Card = (typeof CARDS)[number];

export const PENALTY_MISSES = ['saved', 'offTarget', 'woodwork'] as const;
export type PenaltyMiss = (typeof PENALTY_MISSES)[number];

export interface Goal {
  /** The side whose score grows; an own goal's scorer is one of the others. */
  readonly side: Side;
  readonly kind: GoalKind;
  readonly player?: PlayerRef;
  readonly assist?: PlayerRef;
}
export interface MissedPenalty {
  readonly side: Side;
  readonly player?: PlayerRef;
  readonly miss: PenaltyMiss;
}
export interface CardShown {
  readonly side: Side;
  readonly card: Card;
  readonly player?: PlayerRef;
  /** A coach or another team official, by name, when it is not a player. */
  readonly staff?: string;
}
export interface Substitution {
  readonly side: Side;
  readonly off?: PlayerRef;
  readonly on?: PlayerRef;
  /** A permanent concussion substitution does not count towards the limit. */
  readonly concussion?: boolean;
}
export interface Kick {
  readonly side: Side;
  readonly player?: PlayerRef;
  readonly scored: boolean;
}
/** `minute` is optional in commands, where the clock gives it, and always there in events. */
export type At<T> = T & { readonly minute: Minute };
export type MaybeAt<T> = T & { readonly minute?: Minute };

export type FootballCommand =
  | { readonly type: 'startPeriod'; readonly period: FootballPeriod }
  | { readonly type: 'endPeriod' }
  | { readonly type: 'setClock'; readonly seconds: number }
  | { readonly type: 'announceAddedTime'; readonly minutes: number }
  | ({ readonly type: 'recordGoal' } & MaybeAt<Goal>)
  | ({ readonly type: 'recordMissedPenalty' } & MaybeAt<MissedPenalty>)
  | ({ readonly type: 'recordCard' } & MaybeAt<CardShown>)
  | ({ readonly type: 'recordSubstitution' } & MaybeAt<Substitution>)
  | ({ readonly type: 'recordKick' } & Kick)
  /** A shoot-out of which only the score is known. */
  | { readonly type: 'recordShootOut'; readonly score: PerSide<number> };

export const FOOTBALL_COMMANDS = [
  'startPeriod',
  'endPeriod',
  'setClock',
  'announceAddedTime',
  'recordGoal',
  'recordMissedPenalty',
  'recordCard',
  'recordSubstitution',
  'recordKick',
  'recordShootOut',
] as const satisfies readonly FootballCommand['type'][];

/** Recorded while kicks were taken, so it stands among them; its minute is then the last of play. */
interface InShootOut {
  readonly inShootOut?: true;
}

export type FootballEvent =
  | { readonly type: 'PeriodStarted'; readonly period: FootballPeriod }
  | { readonly type: 'PeriodEnded'; readonly period: FootballPeriod }
  | { readonly type: 'ClockSet'; readonly seconds: number }
  | { readonly type: 'AddedTimeAnnounced'; readonly period: FootballPeriod; readonly minutes: number }
  | ({ readonly type: 'GoalRecorded' } & At<Goal>)
  | ({ readonly type: 'PenaltyMissed' } & At<MissedPenalty>)
  | ({ readonly type: 'CardShown' } & At<CardShown> & InShootOut)
  | ({ readonly type: 'SubstitutionMade' } & At<Substitution> & InShootOut)
  | ({ readonly type: 'KickTaken' } & Kick)
  | { readonly type: 'ShootOutRecorded'; readonly score: PerSide<number> };

/** One side's part in a match. Ids are of line-up players; who is known by name only is not tracked. */
export interface FootballSide {
  /** Null until a line-up is known. */
  readonly onPitch: readonly string[] | null;
  readonly substitutedOff: readonly string[];
  readonly sentOff: readonly string[];
  readonly booked: readonly string[];
  readonly substitutions: number;
  readonly yellow: number;
  readonly red: number;
}

export interface FootballDetail {
  readonly sport: 'football';
  readonly home: FootballSide;
  readonly away: FootballSide;
  /** Goals by period, in the order the periods began. */
  readonly periods: readonly {
    readonly period: FootballPeriod;
    readonly home: number;
    readonly away: number;
  }[];
  readonly addedTime: number | null;
  readonly kicks: readonly {
    readonly side: Side;
    readonly playerId: string | null;
    readonly scored: boolean;
  }[];
  /** The shoot-out's score, where the kicks themselves are not known. */
  readonly shootOutResult: PerSide<number> | null;
}

/** What a video review may be about (IFAB Laws of the Game, VAR protocol 1): four match-changing situations. */
export const REVIEW_SUBJECTS = ['goal', 'penalty', 'redCard', 'mistakenIdentity'] as const;
export type ReviewSubject = (typeof REVIEW_SUBJECTS)[number];

/** How it ended. Only the outcomes that name an incident change one: cancelled goals and cards, mistaken identity. */
export const REVIEW_OUTCOMES = [
  'stands',
  'goalCancelled',
  'goalAwarded',
  'penaltyAwarded',
  'penaltyCancelled',
  'redCard',
  'cardCancelled',
  'mistakenIdentity',
] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

export const FOOTBALL_NOTICES = ['shootOutRecorded'] as const;
export type FootballNotice = (typeof FOOTBALL_NOTICES)[number];

export type FootballIncident =
  | { readonly type: 'period'; readonly period: FootballPeriod; readonly edge: 'start' | 'end' }
  | { readonly type: 'addedTime'; readonly period: FootballPeriod; readonly minutes: number }
  | ({ readonly type: 'goal' } & Goal)
  | ({ readonly type: 'missedPenalty' } & MissedPenalty)
  | ({ readonly type: 'card' } & CardShown)
  | ({ readonly type: 'substitution' } & Substitution)
  | ({ readonly type: 'kick' } & Kick);

/** What can be changed of a football incident; null takes a name away. */
export interface FootballAmendment {
  readonly side?: Side;
  readonly minute?: Minute;
  readonly player?: PlayerRef | null;
  readonly assist?: PlayerRef | null;
  readonly staff?: string | null;
  readonly kind?: GoalKind;
  readonly card?: Card;
  readonly miss?: PenaltyMiss;
  readonly off?: PlayerRef | null;
  readonly on?: PlayerRef | null;
  readonly concussion?: boolean;
  readonly scored?: boolean;
  readonly minutes?: number;
}

/** A result from a source that knows no more. Scores add up: `extraTime` includes `fullTime`. */
export interface FootballResult {
  readonly sport: 'football';
  readonly halfTime?: PerSide<number>;
  readonly fullTime: PerSide<number>;
  readonly extraTime?: PerSide<number>;
  readonly shootOut?: PerSide<number>;
}

export interface FootballSummaryDetail {
  /** Minutes of added time that were announced for the period being played. */
  readonly addedTime: number | null;
  /** What is under review. */
  readonly review: ReviewSubject | null;
}

export interface FootballTypes {
  readonly name: 'football';
  readonly Rules: FootballRules;
  readonly Detail: FootballDetail;
  readonly Command: FootballCommand;
  readonly Event: FootballEvent;
  readonly Incident: FootballIncident;
  readonly Notice: FootballNotice;
  readonly Amendment: FootballAmendment;
  readonly Result: FootballResult;
  readonly Phase: FootballPhase;
  readonly ReviewSubject: ReviewSubject;
  readonly ReviewOutcome: ReviewOutcome;
  readonly SummaryDetail: FootballSummaryDetail;
}

export type FootballState = State<FootballTypes>;
