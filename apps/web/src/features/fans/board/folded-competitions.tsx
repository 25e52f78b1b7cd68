import type { FoldedGroup } from '@scoreline/protocol';
import Link from 'next/link';
import type { Day } from '../../../locale/day.ts';
import { isolate } from '../../../locale/isolate.ts';
import { type BoardFilter, boardHref, foldedCount } from './board-filter.ts';
import * as messages from './messages.ts';

/** The competitions of a large day whose matches did not come with it, a line each; a tap opens one, on any device. */
export const FoldedCompetitions = ({
  folded,
  day,
  today,
  show,
  open,
}: {
  readonly folded: readonly FoldedGroup[];
  readonly day: Day;
  readonly today: Day;
  readonly show: BoardFilter;
  /** Those that are open already. */
  readonly open: readonly string[];
}) =>
  folded.length === 0 ? null : (
    <section aria-labelledby="folded" className="mt-7">
      <h2 id="folded" className="border-b-2 border-rule pb-1.5 text-[0.9375rem] font-bold">
        {messages.MORE_COMPETITIONS}
      </h2>
      <ul>
        {folded.map((group) => {
          const { id, name, season } = group.competition;
          const count = foldedCount(group, show);
          return (
            <li key={id} className="border-b border-hairline">
              {/* In place of the page before: whoever opened ten needs one step to go back. */}
              <Link
                href={`${boardHref(day, today, show, [...open, id])}#c-${id}`}
                prefetch={false}
                replace
                className="match-row flex min-h-11 items-center justify-between gap-4 no-underline"
              >
                <span className="min-w-0 truncate">
                  {isolate(name)} <span className="text-muted">{season}</span>
                </span>
                <span className="text-[0.875rem] whitespace-nowrap text-muted">
                  {messages.matchCount(count)}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
