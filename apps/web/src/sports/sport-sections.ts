import type { IncidentOf, LineupPlayer, Side, SportTypes, SummaryOf } from '@scoreline/match';
import type { Fixture } from '@scoreline/protocol';
import type { ReactNode } from 'react';

/** What became of a player in a match. */
export interface Appearance {
  /** Behind the name, in order: what was scored, cards. */
  readonly marks: readonly ReactNode[];
  /** Below the name: when they came on and went off. */
  readonly notes: readonly string[];
}

/** What only a match page has of one sport. */
export interface SportSections<T extends SportTypes = SportTypes> {
  /** A unit's name above its column: `1st`. */
  unitName(code: string): string;
  /** Above the column of a shoot-out's score; without it, `SO`. */
  readonly shootOutName?: string;
  appearance(incidents: readonly IncidentOf<T>[], side: Side, player: LineupPlayer): Appearance;
  /** Between a match's head and its timeline. */
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
