'use client';

import { useRouter } from 'next/navigation';
import { type Day, parseDay } from '../../../locale/day.ts';
import { type BoardFilter, boardHref } from './board-filter.ts';
import * as messages from './messages.ts';

/** Any day at all. Where scripts run, picking it is enough. */
export const DayPicker = ({
  day,
  today,
  show,
}: {
  readonly day: Day;
  readonly today: Day;
  readonly show: BoardFilter;
}) => {
  const router = useRouter();
  return (
    <form action="/" method="get" className="flex items-center gap-2 text-sm">
      <label htmlFor="day" className="sr-only">
        {messages.CHOOSE_DAY}
      </label>
      <input
        id="day"
        key={day}
        type="date"
        name="day"
        min="1900-01-01"
        max="2199-12-31"
        defaultValue={day}
        onChange={({ target }) => {
          const picked = parseDay(target.value);
          if (picked !== null && picked !== day) router.push(boardHref(picked, today, show));
        }}
        className="choice"
      />
      {show !== 'all' && <input type="hidden" name="show" value={show} />}
      <noscript>
        <button type="submit" className="choice">
          {messages.SHOW}
        </button>
      </noscript>
    </form>
  );
};
