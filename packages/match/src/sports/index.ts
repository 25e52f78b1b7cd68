// What other packages use of one sport by its name.
export * from './football/options.ts';
export { scorersSide } from './football/own-goal.ts';
export { isPeriod, lastMinute, minuteOf, nextPeriod } from './football/period.ts';
export { minutePlace } from './football/play-order.ts';
export { OUTCOMES_OF } from './football/review.ts';
export { type ScoredIncident, withRunningScore } from './football/running-score.ts';
export { kicksScored, shootOutWinner } from './football/shootout.ts';
export * from './football/types.ts';
export * from './tennis/options.ts';
export * from './tennis/types.ts';
