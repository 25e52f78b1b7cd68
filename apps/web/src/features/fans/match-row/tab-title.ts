import { isUnderWay } from '@scoreline/match';
import type { BoardMatch } from '@scoreline/protocol';

/** `ARG 2–1 FRA · Live scores`: what of the followed matches is being played, the first of several. */
export const tabTitle = (followed: readonly BoardMatch[], page: string): string => {
  const live = followed.find(({ summary }) => isUnderWay(summary.status));
  if (live === undefined) return page;
  const { match, summary } = live;
  return `${match.home.code} ${summary.score.home}–${summary.score.away} ${match.away.code} · ${page}`;
};
