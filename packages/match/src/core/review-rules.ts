import type { CoreEvent } from './event.ts';
import type { Incident } from './incident.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Sport } from './sport.ts';
import type { SportTypes } from './sport-types.ts';
import type { State } from './state.ts';
import { isUnderWay } from './status.ts';

type Closed<T extends SportTypes> = Extract<CoreEvent<T>, { type: 'ReviewClosed' }>;

/** Whether the outcome takes the incident under review back. */
export const cancelsIncident = <T extends SportTypes>(
  sport: Sport<T>,
  outcome: T['ReviewOutcome'],
): boolean => sport.review?.cancelling.includes(outcome) ?? false;

/** Whether the outcome gives the incident under review to another player. */
export const renamesPlayer = <T extends SportTypes>(sport: Sport<T>, outcome: T['ReviewOutcome']): boolean =>
  sport.review?.renaming.includes(outcome) ?? false;

/** Whether the outcome changes the incident under review, which therefore must be named. */
export const changesIncident = <T extends SportTypes>(
  sport: Sport<T>,
  outcome: T['ReviewOutcome'],
): boolean => cancelsIncident(sport, outcome) || renamesPlayer(sport, outcome);

export const incidentById = <T extends SportTypes>(state: State<T>, id: string): Incident<T> | undefined =>
  state.incidents.findLast((incident) => incident.id === id);

export const checkReviewOpened = <T extends SportTypes>(sport: Sport<T>, state: State<T>): Refusal | null => {
  if (sport.review === null) return refuse('RV-04', 'This sport has no video review.');
  if (!isUnderWay(state.status))
    return refuse('RV-01', 'A review is opened while the match is being played.');
  return state.review === null ? null : refuse('RV-01', 'A review is open; close it first.');
};

/** RV-03: what is reviewed was recorded, still counts, and is of a kind that the subject fits. */
export const checkReviewed = <T extends SportTypes>(
  sport: Sport<T>,
  state: State<T>,
  about: T['ReviewSubject'],
  incidentId: string | undefined,
): Refusal | null => {
  if (incidentId === undefined || sport.review === null) return null;
  const incident = incidentById(state, incidentId);
  if (incident === undefined) return refuse('RV-03', `There is no incident ${incidentId} to review.`);
  if (incident.state !== 'inForce')
    return refuse('RV-03', `That ${incident.type} is already ${incident.state}.`);
  return sport.review.incidents[about]?.includes(incident.type)
    ? null
    : refuse('RV-03', `A ${incident.type} is not reviewed as ${about}.`);
};

export const checkReviewClosed = <T extends SportTypes>(
  sport: Sport<T>,
  state: State<T>,
  event: Closed<T>,
): Refusal | null => {
  if (sport.review === null || state.review === null) return refuse('RV-02', 'No review is open.');
  const { about, outcome, incidentId, player } = event;
  const outcomes = sport.review.outcomes[about] ?? [];
  if (!outcomes.includes(outcome))
    return refuse('RV-03', `A review of a ${about} ends with ${outcomes.join(', ')}.`);
  if (changesIncident(sport, outcome) && incidentId === undefined)
    return refuse('RV-03', `The review names no incident that ${outcome} could change.`);
  return renamesPlayer(sport, outcome) && player === undefined
    ? refuse('RV-03', 'Mistaken identity names the player the card was meant for.')
    : null;
};
