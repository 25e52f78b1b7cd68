import type { SportTypes } from './sport-types.ts';

/** A review that is open. */
export interface OpenReview<T extends SportTypes = SportTypes> {
  /** The id of the incident that opened it. */
  readonly id: string;
  readonly about: T['ReviewSubject'];
  /** The incident under review, when it is one that was recorded. */
  readonly incidentId?: string;
}
