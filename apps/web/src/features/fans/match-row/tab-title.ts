import { isUnderWayAt } from '@scoreline/match';
import type { BoardMatch } from '@scoreline/protocol';
import { shownScore } from '../score/score-text.ts';

/** `ARG 2–1 FRA · Live scores`: what of the followed matches is being played, the first of several. */
export const tabTitle = (followed: readonly BoardMatch[], page: string, now: number): string => {
  const live = followed.find(({ summary }) => isUnderWayAt(summary, now));
  if (live === undefined) return page;
  const { match, summary } = live;
  const { home, away } = shownScore(summary);
  return `${match.home.code} ${home}–${away} ${match.away.code} · ${page}`;
};
