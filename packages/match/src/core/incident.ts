import type { Minute } from './minute.ts';
import type { Side } from './side.ts';
import type { SportTypes } from './sport-types.ts';

/**
 * Whether an incident counts: `cancelled` was taken back by the referee after a review, `voided` was a mistake of
 * whoever recorded it. Both stay on the timeline, so that nothing a fan saw ever just vanishes.
 */
export const INCIDENT_STATES = ['inForce', 'cancelled', 'voided'] as const;
export type IncidentState = (typeof INCIDENT_STATES)[number];

/** Things that happen to a match as a whole, in every sport. */
export const CORE_NOTICES = [
  'kickoffMoved',
  'continuationSet',
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
  'finalized',
  'reopened',
] as const;
export type CoreNotice = (typeof CORE_NOTICES)[number];

export type CoreIncident<T extends SportTypes = SportTypes> =
  | {
      readonly type: 'review';
      readonly about: T['ReviewSubject'];
      readonly incidentId?: string;
      /** Absent while the review is open. */
      readonly outcome?: T['ReviewOutcome'];
      readonly reviewId?: string;
    }
  /** What somebody said of the match, in words. */
  | { readonly type: 'note'; readonly text: string }
  | {
      readonly type: 'notice';
      readonly notice: CoreNotice | T['Notice'];
      readonly side?: Side;
      readonly reason?: string;
    };

export type IncidentBody<T extends SportTypes = SportTypes> = CoreIncident<T> | T['Incident'];

/** What every incident has. */
export interface IncidentBase<T extends SportTypes = SportTypes> {
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
  readonly phase?: T['Phase'];
  /** Its details were changed after they had been shown. */
  readonly amended?: boolean;
  /** Why it does not count, or why it was changed. */
  readonly correction?: string;
}

/** What a fan sees on the timeline. */
export type Incident<T extends SportTypes = SportTypes> = IncidentBody<T> & IncidentBase<T>;

/** Incidents in the order of play, whenever they were recorded. */
export const compareIncidents = (
  a: Pick<IncidentBase, 'order' | 'revision'>,
  b: Pick<IncidentBase, 'order' | 'revision'>,
): number => a.order - b.order || a.revision - b.revision;
