import type { CoreAmendment } from './command.ts';
import type { Lineup, PlayerRef } from './lineup.ts';
import type { Minute } from './minute.ts';
import type { PerSide, Side } from './side.ts';
import type { SportTypes } from './sport-types.ts';

/** The minute that the clock showed, where the sport has one and a period was being played. */
interface Timed {
  readonly minute?: Minute;
}

/** A result that was given and not played. */
export interface MatchAwarded {
  readonly type: 'MatchAwarded';
  /** Null: with a score a draw, without one a defeat for both. */
  readonly winner: Side | null;
  readonly score?: PerSide<number>;
  readonly reason: string;
}

export type CoreEvent<T extends SportTypes = SportTypes> =
  | { readonly type: 'KickoffMoved'; readonly kickoffAt: number }
  | { readonly type: 'MatchDelayed'; readonly reason?: string }
  | { readonly type: 'MatchPostponed'; readonly reason?: string }
  | { readonly type: 'MatchCancelled'; readonly reason?: string }
  | ({ readonly type: 'MatchInterrupted'; readonly reason?: string } & Timed)
  | ({ readonly type: 'MatchSuspended'; readonly reason?: string } & Timed)
  | ({ readonly type: 'MatchResumed' } & Timed)
  | ({ readonly type: 'MatchAbandoned'; readonly reason?: string } & Timed)
  | MatchAwarded
  | { readonly type: 'WalkoverGiven'; readonly winner: Side | null; readonly reason?: string }
  | { readonly type: 'SideRetired'; readonly side: Side; readonly reason?: string }
  | { readonly type: 'LineupSet'; readonly side: Side; readonly lineup: Lineup }
  | ({ readonly type: 'NoteAdded'; readonly text: string } & Timed)
  | ({
      readonly type: 'ReviewOpened';
      readonly about: T['ReviewSubject'];
      readonly incidentId?: string;
    } & Timed)
  | ({
      readonly type: 'ReviewClosed';
      readonly reviewId: string;
      readonly about: T['ReviewSubject'];
      readonly outcome: T['ReviewOutcome'];
      readonly incidentId?: string;
      readonly player?: PlayerRef;
    } & Timed)
  | { readonly type: 'ResultRecorded'; readonly result: T['Result'] }
  | { readonly type: 'MatchFinalized' }
  | { readonly type: 'MatchReopened'; readonly reason: string; readonly undo?: true };

/** Events about other events: they change which are in force, or how they read, and the state is folded anew. */
export type CorrectionEvent<T extends SportTypes = SportTypes> =
  | {
      readonly type: 'IncidentVoided';
      readonly incidentId: string;
      readonly reason: string;
      readonly undo?: true;
    }
  | { readonly type: 'IncidentRestored'; readonly incidentId: string }
  | {
      readonly type: 'IncidentAmended';
      readonly incidentId: string;
      readonly changes: CoreAmendment & T['Amendment'];
      readonly reason?: string;
    };

/** What the core's and the sport's own rules apply, one after the other. */
export type PlayEvent<T extends SportTypes = SportTypes> = CoreEvent<T> | T['Event'];
export type MatchEvent<T extends SportTypes = SportTypes> = PlayEvent<T> | CorrectionEvent<T>;

/** An event in a match's log. Its id is the id of the command that made it. */
export interface Entry<T extends SportTypes = SportTypes, E = MatchEvent<T>> {
  readonly id: string;
  /** When it happened, epoch milliseconds, as the command said. */
  readonly at: number;
  readonly event: E;
}
export type PlayEntry<T extends SportTypes = SportTypes> = Entry<T, PlayEvent<T>>;

export const isCorrection = <T extends SportTypes>(event: MatchEvent<T>): event is CorrectionEvent<T> =>
  event.type === 'IncidentVoided' || event.type === 'IncidentRestored' || event.type === 'IncidentAmended';

type SharedEvent<T extends SportTypes> = CoreEvent<T> | CorrectionEvent<T>;

/** Whether an event is the one of this type that every sport has. */
export const isCore = <T extends SportTypes, K extends SharedEvent<T>['type']>(
  event: MatchEvent<T>,
  type: K,
): event is Extract<SharedEvent<T>, { readonly type: K }> => event.type === type;
