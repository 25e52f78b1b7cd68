import type { IncidentOf, PerSide, SportTypes, SummaryOf } from '@scoreline/match';
import type { Fixture } from '@scoreline/protocol';
import type { ReactNode } from 'react';

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

/** How a match of one sport is told: its head and its timeline, on a match page and beside a board. */
export interface SportStory<T extends SportTypes = SportTypes> {
  describe(incident: IncidentOf<T>): IncidentWords;
  /** The score after each incident that makes or marks one; null for the others. */
  scoresAfter(incidents: readonly IncidentOf<T>[]): readonly (PerSide<number> | null)[];
  /** Whether an incident belongs on the timeline, and not in a section of its own. */
  isOnTimeline(incident: IncidentOf<T>): boolean;
  /** Whether what happens has a minute, for which the timeline has a column; else it has one once something has. */
  readonly hasMinutes?: boolean;
  /** Beside the status under a match's score. */
  HeadNote?(props: { readonly summary: SummaryOf<T> }): ReactNode;
  /** Under a match's head. */
  HeadFoot?(props: { readonly match: Fixture; readonly incidents: readonly IncidentOf<T>[] }): ReactNode;
  /** Between a match's head and its timeline. */
  Score?(props: { readonly match: Fixture; readonly summary: SummaryOf<T> }): ReactNode;
}
