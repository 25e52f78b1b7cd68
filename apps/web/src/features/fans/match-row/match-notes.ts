import type { AnySummary } from '@scoreline/match';
import type { Fixture } from '@scoreline/protocol';
import { viewOf } from '../../../sports/views.ts';
import { aggregateWords, endingWords } from '../score/ending-words.ts';
import * as messages from './messages.ts';

/** What a row says in small under its names, most urgent first. */
export const matchNotes = (match: Fixture, summary: AnySummary): string[] => {
  const names = { home: match.home.name, away: match.away.name };
  return [
    ...(viewOf(summary).notes?.(summary) ?? []),
    endingWords(names, summary),
    aggregateWords(names, summary),
    summary.reason,
    match.replay ? messages.REPLAY : null,
    summary.resultOnly ? messages.RESULT_ONLY : null,
  ].filter((note) => note !== null);
};
