import type { Summary } from '@scoreline/match';
import type { Fixture } from '@scoreline/protocol';
import { reviewText } from '../timeline/wording.ts';
import * as messages from './messages.ts';

/** What a row says in small under its names, most urgent first. */
export const matchNotes = (match: Fixture, summary: Summary): string[] => {
  const notes: string[] = [];
  if (summary.sport === 'football' && summary.review !== null)
    notes.push(`VAR check: ${reviewText(summary.review)}`);
  if (summary.outcome !== null && summary.outcome.winner !== null) {
    const winner = match[summary.outcome.winner].name;
    if (summary.outcome.by === 'walkover') notes.push(messages.advanceByWalkover(winner));
    if (summary.outcome.by === 'award') notes.push(messages.awardedTo(winner));
  }
  if (summary.outcome?.by === 'retirement' && summary.outcome.winner !== null)
    notes.push(messages.retired(match[summary.outcome.winner === 'home' ? 'away' : 'home'].name));
  if (summary.reason !== null) notes.push(summary.reason);
  if (match.replay) notes.push(messages.REPLAY);
  if (summary.resultOnly) notes.push(messages.RESULT_ONLY);
  return notes;
};
