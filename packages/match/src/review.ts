/** What a video review may be about (IFAB Laws of the Game, VAR protocol 1): four match-changing situations. */
export const REVIEW_SUBJECTS = ['goal', 'penalty', 'redCard', 'mistakenIdentity'] as const;
export type ReviewSubject = (typeof REVIEW_SUBJECTS)[number];

/** How it ended. Only the outcomes that name an incident change one: cancelled goals and cards, mistaken identity. */
export const REVIEW_OUTCOMES = [
  'stands',
  'goalCancelled',
  'goalAwarded',
  'penaltyAwarded',
  'penaltyCancelled',
  'redCard',
  'cardCancelled',
  'mistakenIdentity',
] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

/** A review that is open. */
export interface Review {
  /** The id of the incident that opened it. */
  readonly id: string;
  readonly about: ReviewSubject;
  /** The incident under review, when it is one that was recorded. */
  readonly incidentId?: string;
}
