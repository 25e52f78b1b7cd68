import type { AnySummary } from '@scoreline/match';
import type { Fixture } from '@scoreline/protocol';
import { dayOf, dayTitle, timeOf } from '../../../locale/day.ts';
import { useReader } from '../../../locale/reader-context.tsx';
import { viewOf } from '../../../sports/views.ts';
import * as messages from './messages.ts';

/** When and where, who refereed, how many came. */
export const MatchFacts = ({
  match,
  summary,
  renderedAt,
}: {
  readonly match: Fixture;
  readonly summary: AnySummary;
  readonly renderedAt: number;
}) => {
  const { kickoffAt } = summary;
  const { words } = viewOf(summary);
  const { zone, locale } = useReader();
  const day = dayTitle(dayOf(kickoffAt, zone), dayOf(renderedAt, zone), locale);
  const facts: [string, string | null][] = [
    [words.startTime, messages.dayAndTime(day, timeOf(kickoffAt, zone, locale))],
    [messages.VENUE, match.venue],
    [messages.ATTENDANCE, match.attendance === null ? null : match.attendance.toLocaleString(locale)],
    [words.official, match.referee],
  ];
  return (
    <dl className="mt-9 grid grid-cols-[6rem_minmax(0,1fr)] gap-y-1 border-t-2 border-rule pt-3 text-[0.9375rem]">
      {facts.map(([name, value]) =>
        value === null ? null : (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
};
