import type { ReviewSubject } from '@scoreline/match';

/** What a review is about. */
export const REVIEWS: Readonly<Record<ReviewSubject, string>> = {
  goal: 'goal',
  penalty: 'possible penalty',
  redCard: 'possible red card',
  mistakenIdentity: 'mistaken identity',
};
