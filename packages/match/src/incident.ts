import type {
  CardShown,
  FootballPeriod,
  FootballPhase,
  Goal,
  Kick,
  MissedPenalty,
  Substitution,
} from './football/terms.ts';
import type { Minute } from './minute.ts';
import type { ReviewOutcome, ReviewSubject } from './review.ts';
import type { Side } from './side.ts';
import type { PointKind } from './tennis/terms.ts';

/**
 * Whether an incident counts: `cancelled` was taken back by the referee after a review, `voided` was a mistake of
 * whoever recorded it. Both stay on the timeline, so that nothing a fan saw ever just vanishes.
 */
export const INCIDENT_STATES = ['inForce', 'cancelled', 'voided'] as const;
export type IncidentState = (typeof INCIDENT_STATES)[number];

/** Things that happen to a match as a whole. */
export const MATCH_NOTICES = [
  'kickoffMoved',
  'delayed',
  'postponed',
  'cancelled',
  'interrupted',
  'suspended',
  'resumed',
  'abandoned',
  'awarded',
  'walkover',
  'retired',
  'resultRecorded',
  'shootOutRecorded',
  'finalized',
  'reopened',
] as const;
export type MatchNotice = (typeof MATCH_NOTICES)[number];

export type IncidentBody =
  | { readonly type: 'period'; readonly period: FootballPeriod; readonly edge: 'start' | 'end' }
  | { readonly type: 'addedTime'; readonly period: FootballPeriod; readonly minutes: number }
  | ({ readonly type: 'goal' } & Goal)
  | ({ readonly type: 'missedPenalty' } & MissedPenalty)
  | ({ readonly type: 'card' } & CardShown)
  | ({ readonly type: 'substitution' } & Substitution)
  | ({ readonly type: 'kick' } & Kick)
  | { readonly type: 'playStarted'; readonly server: Side }
  | {
      readonly type: 'point';
      readonly side: Side;
      readonly how?: PointKind;
      /** Which set and game it belongs to, both from 1. */
      readonly set: number;
      readonly game: number;
      readonly server: Side;
      /** What the point won, beyond itself. */
      readonly won: 'point' | 'game' | 'set' | 'match';
      /** The score in the game after it, as called: `15`, `AD`, `7`. */
      readonly score: { readonly home: string; readonly away: string };
    }
  | {
      readonly type: 'review';
      readonly about: ReviewSubject;
      readonly incidentId?: string;
      /** Absent while the review is open. */
      readonly outcome?: ReviewOutcome;
      readonly reviewId?: string;
    }
  /** What somebody said of the match, in words. */
  | { readonly type: 'note'; readonly text: string }
  | { readonly type: 'notice'; readonly notice: MatchNotice; readonly side?: Side; readonly reason?: string };

/** What a fan sees on the timeline. */
export type Incident = IncidentBody & {
  /** The id of the command that recorded it. */
  readonly id: string;
  /** The match's revision when it was recorded: unique, and the order of recording. */
  readonly revision: number;
  /** Where in play it belongs; the timeline is sorted by it, then by revision. */
  readonly order: number;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly state: IncidentState;
  readonly minute?: Minute;
  readonly phase?: FootballPhase;
  /** Its details were changed after they had been shown. */
  readonly amended?: boolean;
  /** Why it does not count, or why it was changed. */
  readonly correction?: string;
};
export type IncidentType = Incident['type'];
