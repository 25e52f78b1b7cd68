import { knockOutMatches, SPORTS, sportOf } from '@scoreline/match';
import type { BoardMatch } from '@scoreline/protocol';

/**
 * The ids of the matches that belong to a knock-out. Asked when the page is made: it takes the rules of the sports, which
 * no fan should load, and a match that is added later is in the bracket when the page is opened anew.
 */
export const knockOutIds = (all: readonly BoardMatch[]): string[] => {
  const played = all.filter(({ match }) => !match.replay && SPORTS.includes(match.options.sport));
  const found = knockOutMatches(played, ({ match }) => ({
    ...match,
    isDecider: sportOf(match.options.sport).isKnockOut(match.options),
  }));
  return [...found].map(({ match }) => match.id);
};
