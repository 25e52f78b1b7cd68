import { type AnySummary, other } from '@scoreline/match';
import type { Fixture } from '@scoreline/protocol';
import { viewOf } from '../../../sports/views.ts';
import * as messages from './messages.ts';

/** What a row says in small under its names, most urgent first. */
export const matchNotes = (match: Fixture, summary: AnySummary): string[] => {
  const notes = [...(viewOf(summary).notes?.(summary) ?? [])];
  const { result } = summary;
  if (result !== null && result.winner !== null) {
    const winner = match[result.winner].name;
    if (result.decidedBy === 'walkover') notes.push(messages.advanceByWalkover(winner));
    if (result.decidedBy === 'award') notes.push(messages.awardedTo(winner));
    if (result.decidedBy === 'retirement') notes.push(messages.retired(match[other(result.winner)].name));
  }
  if (summary.reason !== null) notes.push(summary.reason);
  if (match.replay) notes.push(messages.REPLAY);
  if (summary.resultOnly) notes.push(messages.RESULT_ONLY);
  return notes;
};
