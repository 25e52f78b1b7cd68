import Link from 'next/link';
import type { Day } from '../../../locale/day.ts';
import { BOARD_FILTERS, type BoardFilter, boardHref, type Counts } from './board-filter.ts';
import * as messages from './messages.ts';

/** Room for as many digits as the count of all, so that a count that grows moves none of the others. */
const ROOM = ['min-w-[1ch]', 'min-w-[1ch]', 'min-w-[2ch]', 'min-w-[3ch]', 'min-w-[4ch]'] as const;

/** Which of the day's matches are shown; each choice is a link. */
export const FilterNav = ({
  show,
  day,
  today,
  counts,
}: {
  readonly show: BoardFilter;
  readonly day: Day;
  readonly today: Day;
  readonly counts: Counts;
}) => (
  <nav aria-label={messages.FILTER_MATCHES} className="-mx-4 mt-2 overflow-x-auto px-4 print:hidden">
    <p className="sr-only">{messages.liveCount(counts.all, counts.live)}</p>
    <ul className="flex gap-3.5 text-[0.875rem] sm:gap-5 sm:text-[0.9375rem]">
      {BOARD_FILTERS.map((one) => (
        <li key={one}>
          <Link
            href={boardHref(day, today, one)}
            prefetch={false}
            aria-current={one === show ? 'page' : undefined}
            className={`inline-flex min-h-9 items-center gap-1 border-b-2 no-underline ${
              one === show ? 'border-ink font-semibold' : 'border-transparent text-muted hover:text-ink'
            }`}
          >
            {messages.FILTERS[one]}
            {counts[one] !== null && (
              <span
                className={`tabular-nums ${ROOM[String(counts.all).length] ?? ''} ${one === 'live' ? 'text-signal' : 'text-muted'}`}
              >
                {counts[one] > 0 && counts[one]}
              </span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);
