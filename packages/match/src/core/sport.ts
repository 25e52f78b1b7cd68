import type { Entry, MatchEvent } from './event.ts';
import type { IncidentBody } from './incident.ts';
import type { Lineup, PlayerRef } from './lineup.ts';
import type { Minute } from './minute.ts';
import type { Refusal } from './refusal.ts';
import type { Side } from './side.ts';
import type { SportTypes } from './sport-types.ts';
import type { State } from './state.ts';
import type { SportSummary } from './summary.ts';
import type { TableRules } from './table-rules.ts';

/** What the core needs to know of one kind of event. */
export interface EventTraits<E extends { readonly type: string } = { readonly type: string }> {
  /** For messages: "the goal of 67'". */
  label(event: E): string;
  /** Fields of an amendment that may change it; empty when it can only be voided. */
  readonly amendable: readonly string[];
  /**
   * The command that records it, when it says something about one side and nothing about the rest of the match: then
   * commands of two people about different sides commute.
   */
  readonly oneSided?: string;
  /** It sets something of the console, such as a clock, and is no fact of the match: a replay never fails by it. */
  readonly isSetting?: true;
}

/** Traits of every event of a sport: a missing or a needless one is a type error. */
export type EventTable<E extends { readonly type: string }> = {
  readonly [K in E['type']]: EventTraits<Extract<E, { readonly type: K }>>;
};

/** Where a sport has minutes: how they are read from the clock and where they belong. */
export interface Timing<T extends SportTypes> {
  /** The minute that the clock shows at `at` (epoch milliseconds) in play; null in every other state. */
  minuteShown(state: State<T>, at: number): Minute | null;
  /** The place of a minute in the order of play. */
  minutePlace(rules: T['Rules'], minute: Minute): number;
  /** The period that a minute belongs to. */
  phaseOf(rules: T['Rules'], minute: Minute): T['Phase'] | null;
}

export interface LineupRules<T extends SportTypes> {
  readonly maxStarters: number;
  /** The state after a side's line-up is known. */
  field(state: State<T>, side: Side, lineup: Lineup): State<T>;
}

export interface ReviewRules<T extends SportTypes> {
  /** How a review of each subject can end. */
  readonly outcomes: Readonly<Record<string, readonly T['ReviewOutcome'][]>>;
  /** Which incidents each subject can be about. */
  readonly incidents: Readonly<Record<string, readonly string[]>>;
  /** Outcomes after which the incident under review does not count. */
  readonly cancelling: readonly T['ReviewOutcome'][];
  /** Outcomes that give the incident under review to another player. */
  readonly renaming: readonly T['ReviewOutcome'][];
  /** The amendment that gives an incident to another player. */
  rename(player: PlayerRef): T['Amendment'];
}

/** What a sport adds to an incident's body. */
export type SportIncident<T extends SportTypes> = IncidentBody<T> & {
  readonly minute?: Minute;
  readonly phase?: T['Phase'];
};

/**
 * One sport, whole. The core is handed it and never imports one. Written with method syntax, so that a sport of
 * narrower types is one of all sports' types, too.
 */
export interface Sport<T extends SportTypes = SportTypes> {
  readonly name: T['name'];
  /** Ids of its rules in RULES.md. */
  readonly ruleIds: readonly string[];
  /** Named sets of options; the first is the default. */
  readonly presets: Readonly<Record<string, T['Rules']>>;
  readonly commands: readonly T['Command']['type'][];
  /** An `EventTable` of its events. */
  readonly events: Readonly<Record<string, EventTraits>>;
  start(rules: T['Rules']): T['Detail'];
  /** Turns a command into an event, filling in what the state knows (the minute, the period). */
  toEvent(state: State<T>, command: T['Command'], at: number): T['Event'] | Refusal;
  /** The command that records an event again, as in a replay: the inverse of `toEvent`. */
  toCommand(event: T['Event']): T['Command'];
  /** Why this event cannot happen now, or null. */
  check(state: State<T>, event: T['Event']): Refusal | null;
  /** The state after it. Total: an event that was accepted once never fails. */
  apply(state: State<T>, entry: Entry<T> & { readonly event: T['Event'] }): State<T>;
  /** The event as it should have been recorded. `changes` has only fields that its traits allow. */
  amend(event: T['Event'], changes: T['Amendment']): T['Event'];
  /** What a fan sees of it, given the state before and after; null for nothing. */
  incident(before: State<T>, after: State<T>, event: T['Event']): SportIncident<T> | null;
  summary(state: State<T>): SportSummary<T>;
  readonly result: {
    check(rules: T['Rules'], result: T['Result']): Refusal | null;
    apply(state: State<T>, result: T['Result']): State<T>;
  };
  /** Where in play an event belongs; null for what follows the event recorded before it. */
  playOrder(rules: T['Rules'], event: T['Event']): number | null;
  readonly timing: Timing<T> | null;
  readonly lineup: LineupRules<T> | null;
  readonly review: ReviewRules<T> | null;
  /** Whether a side can retire (ST-07). */
  readonly mayRetire: boolean;
  /** Whether a match with these options, as they stand in a record, goes on until somebody has won. */
  isKnockOut(options: object): boolean;
  /** Null where a competition of the sport has no tables. */
  readonly table: TableRules | null;
}

/** Whether an event is one of the sport's own, not one that every sport has. */
export const isSportEvent = <T extends SportTypes>(
  sport: Sport<T>,
  event: MatchEvent<T>,
): event is T['Event'] => Object.hasOwn(sport.events, event.type);

export const isSportCommand = <T extends SportTypes>(
  sport: Sport<T>,
  command: { readonly type: string },
): command is T['Command'] => sport.commands.some((type) => type === command.type);
