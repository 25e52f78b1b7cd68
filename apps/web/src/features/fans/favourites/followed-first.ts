import type { Board, BoardMatch } from '@scoreline/protocol';
import { type Favourites, isFollowed, pinnedFirst } from './favourites.ts';

type Group = Board['competitions'][number];

/** A board as this fan sees it. */
export interface ArrangedBoard {
  /** What is followed, out of all competitions. */
  readonly yours: readonly (BoardMatch & { readonly competition: Group['competition'] })[];
  /** The others: pinned competitions first, in the fan's order. */
  readonly groups: readonly Group[];
}

/** The order that `PRE_PAINT` shows by a style sheet, as an order of the document. */
export const followedFirst = (groups: readonly Group[], favourites: Favourites): ArrangedBoard => {
  const isYours = ({ match }: BoardMatch) => isFollowed(favourites, match);
  return {
    yours: groups.flatMap(({ competition, matches }) =>
      matches.filter(isYours).map((entry) => ({ ...entry, competition })),
    ),
    groups: pinnedFirst(
      favourites,
      groups
        .map((group) => ({ ...group, matches: group.matches.filter((entry) => !isYours(entry)) }))
        .filter(({ matches }) => matches.length > 0),
      ({ competition }) => competition.id,
    ),
  };
};

/** Of an arranged board what this fan follows, and no other competition than those that are pinned. */
export const followedOnly = (board: ArrangedBoard, { competitions }: Favourites): ArrangedBoard => ({
  yours: board.yours,
  groups: board.groups.filter(({ competition }) => competitions.includes(competition.id)),
});
