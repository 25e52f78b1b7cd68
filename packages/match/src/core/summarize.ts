import { shortReason } from './short-reason.ts';
import type { Sport } from './sport.ts';
import type { SportTypes } from './sport-types.ts';
import type { State } from './state.ts';
import type { SummaryOf } from './summary.ts';

/** One more whenever a log gives another summary than before: then those that are stored are made anew. */
export const SUMMARY_VERSION = 4;

/** The summary of a state. */
export const summarize = <T extends SportTypes>(sport: Sport<T>, state: State<T>): SummaryOf<T> => ({
  sport: state.setup.sport,
  revision: state.revision,
  status: state.status,
  kickoffAt: state.kickoffAt,
  score: state.score,
  result: state.outcome,
  reason: state.reason === null ? null : shortReason(state.reason),
  resultOnly: state.resultOnly,
  ...sport.summary(state),
});
