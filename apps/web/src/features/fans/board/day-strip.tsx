import Link from 'next/link';
import {
  addDays,
  type Day,
  dayTitle,
  type Locale,
  relativeDay,
  shortMonth,
  shortWeekday,
} from '../../../locale/day.ts';
import { SpokenText } from '../../../ui/spoken-text.tsx';
import { type BoardFilter, boardHref } from './board-filter.ts';
import * as messages from './messages.ts';

/** Three days back and three ahead of the one shown; under the thumb on a phone, above the board elsewhere. */
export const DayStrip = ({
  day,
  today,
  show,
  locale,
}: {
  readonly day: Day;
  readonly today: Day;
  readonly show: BoardFilter;
  readonly locale: Locale;
}) => {
  const days = [-3, -2, -1, 0, 1, 2, 3].map((distance) => addDays(day, distance));
  return (
    <nav aria-label={messages.DAYS} className="day-strip">
      <ol className="grid grid-cols-7">
        {days.map((one) => {
          const isShown = one === day;
          const isToday = one === today;
          const title = dayTitle(one, today, locale);
          return (
            <li key={one}>
              <Link
                href={boardHref(one, today, show)}
                prefetch={false}
                aria-current={isShown ? 'date' : undefined}
                title={relativeDay(one, today, locale)}
                className={`flex flex-col items-center gap-0.5 border-t-[3px] py-2 no-underline ${
                  isShown ? 'border-ink' : 'border-transparent text-muted hover:text-ink'
                }`}
              >
                <SpokenText text={isToday ? messages.dayToday(title) : title}>
                  <span className={`text-xs ${isToday ? 'font-bold' : ''}`}>
                    {isToday ? messages.TODAY : shortWeekday(one)}
                  </span>
                  <span className="font-figures text-2xl">{Number(one.slice(8))}</span>
                  <span className={`text-[0.6875rem] ${isShown ? '' : 'invisible'}`}>{shortMonth(one)}</span>
                </SpokenText>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
};
