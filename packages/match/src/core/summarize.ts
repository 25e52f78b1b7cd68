import { newsOf } from './news.ts';
import { shortReason } from './short-reason.ts';
import type { Sport } from './sport.ts';
import type { SportTypes } from './sport-types.ts';
import type { State } from './state.ts';
import type { SummaryOf } from './summary.ts';

/** One more whenever a log gives another summary than before: then those that are stored are made anew. */
export const SUMMARY_VERSION = 5;

/** The summary of a state. */
export const summarize = <T extends SportTypes>(sport: Sport<T>, state: State<T>): SummaryOf<T> => {
  const ofSport = sport.summary(state);
  const { setup, status, kickoffAt } = state;
  const { continuesAt } = state;
  const continues = continuesAt === undefined ? {} : { continuesAt };
  const last = state.log.at(-1);
  const halted = { status, clock: ofSport.clock, rate: setup.clockRate, ...continues };
  const news = last && newsOf(halted, last.at);
  return {
    sport: setup.sport,
    revision: state.revision,
    status,
    kickoffAt,
    ...continues,
    ...(news && { news }),
    score: state.score,
    result: state.outcome,
    reason: state.reason === null ? null : shortReason(state.reason),
    resultOnly: state.resultOnly,
    ...ofSport,
  };
};
