import type { Summary } from '@scoreline/match';
import type { Fixture } from '@scoreline/protocol';
import { reviewText } from '../timeline/wording.ts';

/** What a row says in small under its names, most urgent first. */
export const rowNotes = (match: Fixture, summary: Summary): string[] => {
  const notes: string[] = [];
  if (summary.sport === 'football' && summary.review !== null)
    notes.push(`VAR check: ${reviewText(summary.review)}`);
  if (summary.outcome !== null && summary.outcome.winner !== null) {
    const winner = match[summary.outcome.winner].name;
    if (summary.outcome.by === 'walkover') notes.push(`${winner} advance by walkover`);
    if (summary.outcome.by === 'award') notes.push(`Awarded to ${winner}`);
  }
  if (summary.outcome?.by === 'retirement' && summary.outcome.winner !== null)
    notes.push(`${match[summary.outcome.winner === 'home' ? 'away' : 'home'].name} retired`);
  if (summary.reason !== null) notes.push(summary.reason);
  if (match.replay) notes.push('Replay');
  if (summary.resultOnly) notes.push('Result only');
  return notes;
};
