import type { ReviewRules } from '../../core/sport.ts';
import type { FootballIncident, FootballTypes, ReviewOutcome, ReviewSubject } from './types.ts';

/** How a review of each subject can end (IFAB Laws of the Game, VAR protocol). */
export const OUTCOMES_OF: Readonly<Record<ReviewSubject, readonly ReviewOutcome[]>> = {
  goal: ['stands', 'goalCancelled', 'goalAwarded'],
  penalty: ['stands', 'penaltyAwarded', 'penaltyCancelled'],
  redCard: ['stands', 'redCard', 'cardCancelled'],
  mistakenIdentity: ['stands', 'mistakenIdentity'],
};

const INCIDENTS_OF: Readonly<Record<ReviewSubject, readonly FootballIncident['type'][]>> = {
  goal: ['goal'],
  penalty: ['goal', 'missedPenalty'],
  redCard: ['card'],
  mistakenIdentity: ['card'],
};

export const FOOTBALL_REVIEW: ReviewRules<FootballTypes> = {
  outcomes: OUTCOMES_OF,
  incidents: INCIDENTS_OF,
  cancelling: ['goalCancelled', 'cardCancelled'],
  renaming: ['mistakenIdentity'],
  rename: (player) => ({ player }),
};
