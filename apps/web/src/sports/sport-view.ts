import type { PerSide, Side, SportTypes, SummaryOf } from '@scoreline/match';
import type { ReactNode } from 'react';

/** What stands in a match's left column, and how it is said in full. */
export interface StatusWords {
  readonly text: string;
  readonly spoken: string;
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
  /** Above the columns of `units`. */
  readonly units: string;
  /** Behind the score of a shoot-out, while it goes on and after it; without it, `in the shoot-out`. */
  readonly inShootOut?: string;
}

/**
 * What every fans' page needs of one sport: its words, the status, and its part of a row. It is in the first load of
 * all of them, so what only a match needs is in `SportStory` and `SportSections`. Components are methods, so that a
 * sport of narrower types is one of all sports.
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
  moment?(summary: SummaryOf<T>): string | null;
  /** What a row says in small under its names. */
  notes?(summary: SummaryOf<T>): readonly string[];
  /** What a change is worth saying aloud beyond the score, or null. */
  announce?(before: SummaryOf<T>, after: SummaryOf<T>, names: PerSide<string>): string | null;
  /** Why the score went down: true where a referee took it back, false where it was corrected. */
  isTakenBack?(before: SummaryOf<T>): boolean;
  /** Columns of a board's row, left of the score. */
  RowColumns?(props: { readonly summary: SummaryOf<T> }): ReactNode;
  /** Behind a side's name in a row. */
  SideMark?(props: { readonly summary: SummaryOf<T>; readonly side: Side }): ReactNode;
}
