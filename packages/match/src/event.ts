import type { Amendment } from './command.ts';
import type { FootballEvent } from './football/terms.ts';
import type { Lineup, PlayerRef } from './lineup.ts';
import type { Minute } from './minute.ts';
import type { Result } from './result.ts';
import type { ReviewOutcome, ReviewSubject } from './review.ts';
import type { PerSide, Side } from './side.ts';
import type { TennisEvent } from './tennis/terms.ts';

/** The minute that the clock showed, where the sport has one and a period was being played. */
interface Timed {
  readonly minute?: Minute;
}

export type EverySportEvent =
  | { readonly type: 'KickoffMoved'; readonly kickoffAt: number }
  | { readonly type: 'MatchDelayed'; readonly reason?: string }
  | { readonly type: 'MatchPostponed'; readonly reason?: string }
  | { readonly type: 'MatchCancelled'; readonly reason?: string }
  | ({ readonly type: 'MatchInterrupted'; readonly reason?: string } & Timed)
  | ({ readonly type: 'MatchSuspended'; readonly reason?: string } & Timed)
  | ({ readonly type: 'MatchResumed' } & Timed)
  | ({ readonly type: 'MatchAbandoned'; readonly reason?: string } & Timed)
  | {
      readonly type: 'MatchAwarded';
      readonly winner: Side;
      readonly score?: PerSide<number>;
      readonly reason: string;
    }
  | { readonly type: 'WalkoverGiven'; readonly winner: Side; readonly reason?: string }
  | { readonly type: 'SideRetired'; readonly side: Side; readonly reason?: string }
  | { readonly type: 'LineupSet'; readonly side: Side; readonly lineup: Lineup }
  | ({ readonly type: 'NoteAdded'; readonly text: string } & Timed)
  | ({ readonly type: 'ReviewOpened'; readonly about: ReviewSubject; readonly incidentId?: string } & Timed)
  | ({
      readonly type: 'ReviewClosed';
      readonly reviewId: string;
      readonly about: ReviewSubject;
      readonly outcome: ReviewOutcome;
      readonly incidentId?: string;
      readonly player?: PlayerRef;
    } & Timed)
  | { readonly type: 'ResultRecorded'; readonly result: Result }
  | { readonly type: 'MatchFinalized' }
  | { readonly type: 'MatchReopened'; readonly reason: string };

/** Events about other events: they change which are in force, or how they read, and the state is folded anew. */
export type CorrectionEvent =
  | { readonly type: 'IncidentVoided'; readonly incidentId: string; readonly reason: string }
  | { readonly type: 'IncidentRestored'; readonly incidentId: string }
  | {
      readonly type: 'IncidentAmended';
      readonly incidentId: string;
      readonly changes: Amendment;
      readonly reason?: string;
    };

/** What a sport's own rules and the shared ones apply, one after the other. */
export type PlayEvent = EverySportEvent | FootballEvent | TennisEvent;
export type MatchEvent = PlayEvent | CorrectionEvent;

/** An event in a match's log. Its id is the id of the command that made it. */
export interface Entry<E extends MatchEvent = MatchEvent> {
  readonly id: string;
  /** When it happened, epoch milliseconds, as the command said. */
  readonly at: number;
  readonly event: E;
}

export const isCorrection = (event: MatchEvent): event is CorrectionEvent =>
  event.type === 'IncidentVoided' || event.type === 'IncidentRestored' || event.type === 'IncidentAmended';
