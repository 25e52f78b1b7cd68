import type { EverySportEvent } from '../event.ts';
import type { Incident, IncidentType } from '../incident.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { ReviewOutcome, ReviewSubject } from '../review.ts';
import { isFootball, type MatchState } from '../state.ts';
import { isUnderWay } from '../status.ts';

type Closed = Extract<EverySportEvent, { type: 'ReviewClosed' }>;

/** How a review of each subject can end. */
export const OUTCOMES_OF: Readonly<Record<ReviewSubject, readonly ReviewOutcome[]>> = {
  goal: ['stands', 'goalCancelled', 'goalAwarded'],
  penalty: ['stands', 'penaltyAwarded', 'penaltyCancelled'],
  redCard: ['stands', 'redCard', 'cardCancelled'],
  mistakenIdentity: ['stands', 'mistakenIdentity'],
};

const INCIDENT_OF: Readonly<Record<ReviewSubject, readonly IncidentType[]>> = {
  goal: ['goal'],
  penalty: ['goal', 'missedPenalty'],
  redCard: ['card'],
  mistakenIdentity: ['card'],
};

const CHANGING: readonly ReviewOutcome[] = ['goalCancelled', 'cardCancelled', 'mistakenIdentity'];

/** Whether the outcome changes the incident under review, which therefore must be named. */
export const changesIncident = (outcome: ReviewOutcome): boolean => CHANGING.includes(outcome);

export const incidentById = (state: MatchState, id: string): Incident | undefined =>
  state.incidents.findLast((incident) => incident.id === id);

export const checkReviewOpened = (state: MatchState): Refusal | null => {
  if (!isFootball(state)) return refuse('RV-04', 'This sport has no video review.');
  if (!isUnderWay(state.status))
    return refuse('RV-01', 'A review is opened while the match is being played.');
  return state.review === null ? null : refuse('RV-01', 'A review is open; close it first.');
};

/** RV-03: what is reviewed was recorded, still counts, and is of a kind that the subject fits. */
export const checkReviewed = (
  state: MatchState,
  about: ReviewSubject,
  incidentId: string | undefined,
): Refusal | null => {
  if (incidentId === undefined) return null;
  const incident = incidentById(state, incidentId);
  if (incident === undefined) return refuse('RV-03', `There is no incident ${incidentId} to review.`);
  if (incident.state !== 'inForce')
    return refuse('RV-03', `That ${incident.type} is already ${incident.state}.`);
  return INCIDENT_OF[about].includes(incident.type)
    ? null
    : refuse('RV-03', `A ${incident.type} is not reviewed as ${about}.`);
};

export const checkReviewClosed = (state: MatchState, event: Closed): Refusal | null => {
  if (state.review === null) return refuse('RV-02', 'No review is open.');
  const { about, outcome, incidentId, player } = event;
  if (!OUTCOMES_OF[about].includes(outcome))
    return refuse('RV-03', `A review of a ${about} ends with ${OUTCOMES_OF[about].join(', ')}.`);
  if (changesIncident(outcome) && incidentId === undefined)
    return refuse('RV-03', `The review names no incident that ${outcome} could change.`);
  return outcome === 'mistakenIdentity' && player === undefined
    ? refuse('RV-03', 'Mistaken identity names the player the card was meant for.')
    : null;
};
