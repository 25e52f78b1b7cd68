import type { AnySummary } from '@scoreline/match';
import { viewOf } from '../../../sports/views.ts';

/** What stands behind the score of a shoot-out: `on penalties`. */
export const shootOutWords = (summary: AnySummary): string =>
  viewOf(summary).words.inShootOut ?? 'in the shoot-out';

/** The score of a shoot-out with its words, `4–2 on penalties`; null where there was none. */
export const spokenShootOut = (summary: AnySummary): string | null => {
  const { shootOut } = summary;
  return shootOut === null ? null : `${shootOut.home}–${shootOut.away} ${shootOutWords(summary)}`;
};
