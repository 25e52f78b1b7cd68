import type { AnySummary } from '@scoreline/match';
import type { Fixture } from '@scoreline/protocol';
import { namesOf } from '../../../locale/isolate.ts';
import { viewOf } from '../../../sports/views.ts';
import { aggregateWords, endingWords } from '../score/ending-words.ts';
import * as messages from './messages.ts';

const present = (notes: readonly (string | null)[]): string[] => notes.filter((note) => note !== null);

const aside = (match: Fixture, summary: AnySummary) => [
  summary.reason,
  match.replay ? messages.REPLAY : null,
  summary.resultOnly ? messages.RESULT_ONLY : null,
];

/** What is told of a match beside its score, most urgent first. */
export const matchNotes = (match: Fixture, summary: AnySummary): string[] => {
  const names = namesOf(match);
  return present([
    ...(viewOf(summary).notes?.(summary) ?? []),
    endingWords(names, summary),
    aggregateWords(names, summary),
    ...aside(match, summary),
  ]);
};

/** The same in the little room below a row's names: what its columns and its bold name say already is left out. */
export const rowNotes = (match: Fixture, summary: AnySummary): string[] => {
  const names = namesOf(match);
  const { aggregate } = summary;
  return present([
    ...(viewOf(summary).notes?.(summary) ?? []),
    summary.shootOut === null ? endingWords(names, summary) : null,
    aggregate === undefined ? null : messages.aggregate(aggregate.home, aggregate.away),
    ...aside(match, summary),
  ]);
};
