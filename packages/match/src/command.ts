import type { Card, FootballCommand, GoalKind, PenaltyMiss } from './football/terms.ts';
import type { Lineup, PlayerRef } from './lineup.ts';
import type { Minute } from './minute.ts';
import type { Result } from './result.ts';
import type { ReviewOutcome, ReviewSubject } from './review.ts';
import type { PerSide, Side } from './side.ts';
import type { TennisCommand } from './tennis/terms.ts';

/** What can be changed of an incident that was recorded wrongly; null takes a name away. */
export interface Amendment {
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
  readonly text?: string;
}

/** Commands that every sport has. */
export type EverySportCommand =
  | { readonly type: 'moveKickoff'; readonly kickoffAt: number }
  | { readonly type: 'delayMatch'; readonly reason?: string }
  | { readonly type: 'postponeMatch'; readonly reason?: string }
  | { readonly type: 'cancelMatch'; readonly reason?: string }
  | { readonly type: 'interruptMatch'; readonly reason?: string }
  | { readonly type: 'suspendMatch'; readonly reason?: string }
  | { readonly type: 'resumeMatch' }
  | { readonly type: 'abandonMatch'; readonly reason?: string }
  | {
      readonly type: 'awardMatch';
      readonly winner: Side;
      readonly score?: PerSide<number>;
      readonly reason: string;
    }
  | { readonly type: 'giveWalkover'; readonly winner: Side; readonly reason?: string }
  | { readonly type: 'retire'; readonly side: Side; readonly reason?: string }
  | { readonly type: 'setLineup'; readonly side: Side; readonly lineup: Lineup }
  /** Commentary: a line of words for the fans, of the minute at which it is said. */
  | { readonly type: 'addNote'; readonly text: string }
  | { readonly type: 'openReview'; readonly about: ReviewSubject; readonly incidentId?: string }
  | { readonly type: 'closeReview'; readonly outcome: ReviewOutcome; readonly player?: PlayerRef }
  | { readonly type: 'recordResult'; readonly result: Result }
  | { readonly type: 'voidIncident'; readonly incidentId: string; readonly reason: string }
  | { readonly type: 'restoreIncident'; readonly incidentId: string }
  | {
      readonly type: 'amendIncident';
      readonly incidentId: string;
      readonly changes: Amendment;
      readonly reason?: string;
    }
  | { readonly type: 'finalize' }
  | { readonly type: 'reopen'; readonly reason: string };

export type Command = EverySportCommand | FootballCommand | TennisCommand;
export type CommandType = Command['type'];
