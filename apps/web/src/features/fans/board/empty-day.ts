import type { Board } from '@scoreline/protocol';
import { matchPath } from '../../../address/paths.ts';
import { type Day, dayOf, daysBetween, dayTitle, relativeDay, timeOf } from '../../../locale/day.ts';
import type { Reader } from '../../../locale/reader.ts';
import { type BoardFilter, boardHref, countsOf } from './board-filter.ts';
import * as messages from './messages.ts';

export interface BoardLink {
  readonly href: string;
  /** `Next: Wednesday, 4 matches.` */
  readonly text: string;
}

/** `No matches on Tuesday.`, `No live matches today.` */
export const emptyText = (show: BoardFilter, day: Day, today: Day, { locale }: Reader): string =>
  messages.empty(show, relativeDay(day, today, locale));

/** Where the reader of an empty day may go instead, the future first. */
export const nearestDays = (
  { next, previous }: Pick<Board, 'next' | 'previous'>,
  shown: Day,
  today: Day,
  { zone, locale }: Reader,
): BoardLink[] => {
  // On a day far off, a bare weekday would be taken for one of its own week.
  const isNear = Math.abs(daysBetween(today, shown)) < 7;
  const linkTo = (to: Board['next'], textOf: (day: string, matches: number) => string): BoardLink[] => {
    if (to === null) return [];
    const day = dayOf(to.kickoffAt, zone);
    const when = isNear ? relativeDay(day, today, locale) : dayTitle(day, today, locale);
    return [{ href: boardHref(day, today, 'all'), text: textOf(when, to.matches) }];
  };
  return [...linkTo(next, messages.nextDay), ...linkTo(previous, messages.lastDay)];
};

/** What else the day has, for a view of it that is empty: the match being played, the next one, all of them. */
export const otherViews = (board: Board, day: Day, today: Day, { zone, locale }: Reader): BoardLink[] => {
  const all = board.competitions.flatMap(({ matches }) => matches);
  const { all: total, live } = countsOf(board);
  const next = all
    .filter(({ summary }) => summary.status === 'scheduled' && summary.kickoffAt > board.serverTime)
    .toSorted((a, b) => a.summary.kickoffAt - b.summary.kickoffAt)[0];
  return [
    ...(live !== null && live > 0
      ? [
          {
            href: boardHref(day, today, 'live'),
            text: messages.liveNow(live),
          },
        ]
      : []),
    ...(next === undefined
      ? []
      : [
          {
            href: matchPath(next.match),
            text: messages.nextMatch(
              timeOf(next.summary.kickoffAt, zone, locale),
              next.match.home.name,
              next.match.away.name,
            ),
          },
        ]),
    ...(total > 0 ? [{ href: boardHref(day, today, 'all'), text: messages.wholeDay(total) }] : []),
  ];
};
