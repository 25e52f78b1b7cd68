import type { PlayerRef } from '../lineup.ts';
import type { Minute } from '../minute.ts';
import type { PerSide, Side } from '../side.ts';

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

const FOOTBALL_COMMANDS = [
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
const FOOTBALL_EVENTS = [
  'PeriodStarted',
  'PeriodEnded',
  'ClockSet',
  'AddedTimeAnnounced',
  'GoalRecorded',
  'PenaltyMissed',
  'CardShown',
  'SubstitutionMade',
  'KickTaken',
  'ShootOutRecorded',
] as const satisfies readonly FootballEvent['type'][];

export const isFootballCommand = (command: { readonly type: string }): command is FootballCommand =>
  FOOTBALL_COMMANDS.some((type) => type === command.type);
export const isFootballEvent = (event: { readonly type: string }): event is FootballEvent =>
  FOOTBALL_EVENTS.some((type) => type === event.type);
