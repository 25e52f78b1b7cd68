import type { Board } from '@scoreline/protocol';
import { matchPath } from '../address/address.ts';
import { type Day, dayOf, daysBetween, dayTitle, spokenDay, timeOf } from '../day/day.ts';
import type { Reader } from '../day/reader.ts';
import { boardHref, countsOf, type Show } from './show.ts';

export interface Pointer {
  readonly href: string;
  /** `Next: Wednesday, 4 matches.` */
  readonly text: string;
}

const sentenceStart = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const NONE: Readonly<Record<Show, string>> = {
  all: 'No matches',
  live: 'Nothing is live',
  finished: 'Nothing has finished',
  upcoming: 'Nothing more is to come',
  mine: 'Nothing you follow is played',
};

/** `No matches on Tuesday.`, `Nothing is live today.` */
export const emptyText = (show: Show, day: Day, today: Day, { locale }: Reader): string => {
  const spoken = spokenDay(day, today, locale);
  const isName = ['today', 'tomorrow', 'yesterday'].includes(spoken);
  return `${NONE[show]} ${isName ? spoken : `on ${spoken}`}.`;
};

/** Where the reader of an empty day may go instead, the future first. */
export const pointers = (
  { next, previous }: Pick<Board, 'next' | 'previous'>,
  shown: Day,
  today: Day,
  { zone, locale }: Reader,
): Pointer[] => {
  // On a day far off, a bare weekday would be taken for one of its own week.
  const isNear = Math.abs(daysBetween(today, shown)) < 7;
  const point = (word: string, to: Board['next']): Pointer[] => {
    if (to === null) return [];
    const day = dayOf(to.kickoffAt, zone);
    const count = to.matches === 1 ? '1 match' : `${to.matches} matches`;
    const when = isNear ? sentenceStart(spokenDay(day, today, locale)) : dayTitle(day, today, locale);
    return [{ href: boardHref(day, today, 'all'), text: `${word}: ${when}, ${count}.` }];
  };
  return [...point('Next', next), ...point('Last', previous)];
};

/** What else the day has, for a view of it that is empty: the match being played, the next one, all of them. */
export const insteadOf = (board: Board, day: Day, today: Day, { zone, locale }: Reader): Pointer[] => {
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
