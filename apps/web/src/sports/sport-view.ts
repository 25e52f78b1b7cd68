import type { IncidentOf, LineupPlayer, PerSide, Side, SportTypes, SummaryOf } from '@scoreline/match';
import type { Fixture } from '@scoreline/protocol';
import type { ReactNode } from 'react';

/** What stands in a match's left column, and how it is said in full. */
export interface StatusWords {
  readonly text: string;
  readonly spoken: string;
}

/** An incident in words, ready to be set in the timeline's columns. */
export interface IncidentWords {
  /** `Goal`, `Half-time`; of a note all its words */
  readonly title: string;
  /** Who, and how. */
  readonly detail: string | null;
  /** What a review took back, `Goal` in "Goal cancelled (VAR)". */
  readonly kind: string;
  /** `score`: it changed the score; `mark`: it divides the timeline, as the end of a period does. */
  readonly weight: 'plain' | 'score' | 'mark';
  readonly icon: ReactNode;
}

/** What became of a player in a match. */
export interface Appearance {
  /** Behind the name, in order: what was scored, cards. */
  readonly marks: readonly ReactNode[];
  /** Below the name: when they came on and went off. */
  readonly notes: readonly string[];
}

/** The words of a sport that pages use for every match of it. */
export interface SportWords {
  /** `Football` */
  readonly name: string;
  /** What a change of the score is called. */
  readonly scored: string;
  /** The start of a match as an event, and as a time. */
  readonly started: string;
  readonly startTime: string;
  /** The end of a match. */
  readonly ended: string;
  readonly official: string;
  readonly participant: string;
  /** Above the columns of `units`. */
  readonly units: string;
}

/**
 * What fans see of one sport, beyond what they see of every sport. All of it is in fans' first load, so what only the
 * console needs is in `SportConsole`. Components are methods, so that a sport of narrower types is one of all sports.
 */
export interface SportView<T extends SportTypes = SportTypes> {
  readonly words: SportWords;
  /** As schema.org names the sport, and what takes part in it. */
  readonly schema: { readonly sport: string; readonly participant: 'SportsTeam' | 'Person' };
  /** Whether the detail of a summary can be read: what comes from elsewhere must not break a page. */
  isDetail(detail: object): boolean;
  /** The status in play, in an interval and at the end; null for the words of every sport. */
  status(summary: SummaryOf<T>, now: number): StatusWords | null;
  /** Where the match is, in words that stay true on a picture of it; null for the status. */
  moment(summary: SummaryOf<T>): string | null;
  /** What a row says in small under its names. */
  notes(summary: SummaryOf<T>): readonly string[];
  /** What a change is worth saying aloud beyond the score, or null. */
  announce(before: SummaryOf<T>, after: SummaryOf<T>, names: PerSide<string>): string | null;
  /** Why the score went down: true where a referee took it back, false where it was corrected. */
  isTakenBack(before: SummaryOf<T>): boolean;
  /** A unit's name above its column: `1st`. */
  unitName(code: string): string;
  /** Whether a match with these options goes on until somebody has won. */
  isKnockOut(options: object): boolean;
  describe(incident: IncidentOf<T>): IncidentWords;
  /** The score after each incident that makes or marks one; null for the others. */
  scoresAfter(incidents: readonly IncidentOf<T>[]): readonly (PerSide<number> | null)[];
  /** Whether an incident belongs on the timeline, and not in a section of its own. */
  isOnTimeline(incident: IncidentOf<T>): boolean;
  appearance(incidents: readonly IncidentOf<T>[], side: Side, player: LineupPlayer): Appearance;
  /** Columns of a board's row, left of the score. */
  RowColumns?(props: { readonly summary: SummaryOf<T> }): ReactNode;
  /** Behind a side's name in a row. */
  SideMark?(props: { readonly summary: SummaryOf<T>; readonly side: Side }): ReactNode;
  /** Beside the status under a match's score. */
  HeadNote?(props: { readonly summary: SummaryOf<T> }): ReactNode;
  /** Under a match's head. */
  HeadFoot?(props: { readonly match: Fixture; readonly incidents: readonly IncidentOf<T>[] }): ReactNode;
  /** Between a match's head and its timeline. */
  Score?(props: { readonly match: Fixture; readonly summary: SummaryOf<T> }): ReactNode;
  Above?(props: { readonly match: Fixture; readonly incidents: readonly IncidentOf<T>[] }): ReactNode;
  /** A section between timeline and line-ups. */
  readonly story?: {
    readonly title: string;
    has(incidents: readonly IncidentOf<T>[]): boolean;
    Story(props: {
      readonly match: Fixture;
      readonly summary: SummaryOf<T>;
      readonly incidents: readonly IncidentOf<T>[];
    }): ReactNode;
  };
  /** Whether the score by unit has a table of its own on a match page. */
  readonly hasUnitTable: boolean;
}
