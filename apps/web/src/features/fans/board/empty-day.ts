import type { Board } from '@scoreline/protocol';
import { matchPath } from '../../../address/paths.ts';
import { type Day, dayOf, daysBetween, dayTitle, relativeDay, timeOf } from '../../../locale/day.ts';
import type { Reader } from '../../../locale/reader.ts';
import { type BoardFilter, boardHref, countsOf } from './board-filter.ts';

export interface BoardLink {
  readonly href: string;
  /** `Next: Wednesday, 4 matches.` */
  readonly text: string;
}

const sentenceStart = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const NONE: Readonly<Record<BoardFilter, string>> = {
  all: 'No matches',
  live: 'Nothing is live',
  finished: 'Nothing has finished',
  upcoming: 'Nothing more is to come',
  mine: 'Nothing you follow is played',
};

/** `No matches on Tuesday.`, `Nothing is live today.` */
export const emptyText = (show: BoardFilter, day: Day, today: Day, { locale }: Reader): string => {
  const spoken = relativeDay(day, today, locale);
  const isName = ['today', 'tomorrow', 'yesterday'].includes(spoken);
  return `${NONE[show]} ${isName ? spoken : `on ${spoken}`}.`;
};

/** Where the reader of an empty day may go instead, the future first. */
export const nearestDays = (
  { next, previous }: Pick<Board, 'next' | 'previous'>,
  shown: Day,
  today: Day,
  { zone, locale }: Reader,
): BoardLink[] => {
  // On a day far off, a bare weekday would be taken for one of its own week.
  const isNear = Math.abs(daysBetween(today, shown)) < 7;
  const point = (word: string, to: Board['next']): BoardLink[] => {
    if (to === null) return [];
    const day = dayOf(to.kickoffAt, zone);
    const count = to.matches === 1 ? '1 match' : `${to.matches} matches`;
    const when = isNear ? sentenceStart(relativeDay(day, today, locale)) : dayTitle(day, today, locale);
    return [{ href: boardHref(day, today, 'all'), text: `${word}: ${when}, ${count}.` }];
  };
  return [...point('Next', next), ...point('Last', previous)];
};

/** What else the day has, for a view of it that is empty: the match being played, the next one, all of them. */
export const otherViews = (board: Board, day: Day, today: Day, { zone, locale }: Reader): BoardLink[] => {
  const all = board.competitions.flatMap(({ matches }) => matches);
  const { all: total, live } = countsOf(board);
  const next = all
    .filter(({ summary }) => summary.status === 'scheduled' && summary.kickoffAt > board.serverTime)
    .toSorted((a, b) => a.summary.kickoffAt - b.summary.kickoffAt)[0];
  const count = total === 1 ? 'The one match' : `All ${total} matches`;
  return [
    ...(live !== null && live > 0
      ? [
          {
            href: boardHref(day, today, 'live'),
            text: `Live: ${live === 1 ? '1 match' : `${live} matches`}.`,
          },
        ]
      : []),
    ...(next === undefined
      ? []
      : [
          {
            href: matchPath(next.match),
            text: `Next: ${timeOf(next.summary.kickoffAt, zone, locale)}, ${next.match.home.name} v ${next.match.away.name}.`,
          },
        ]),
    ...(total > 0 ? [{ href: boardHref(day, today, 'all'), text: `${count} of the day.` }] : []),
  ];
};
