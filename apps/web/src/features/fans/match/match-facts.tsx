import type { Summary } from '@scoreline/match';
import type { Fixture } from '@scoreline/protocol';
import { dayOf, dayTitle, timeOf } from '../../../locale/day.ts';
import { useReader } from '../../../locale/reader-context.tsx';
import * as messages from './messages.ts';

/** When and where, who refereed, how many came. */
export const MatchFacts = ({
  match,
  summary,
  renderedAt,
}: {
  readonly match: Fixture;
  readonly summary: Summary;
  readonly renderedAt: number;
}) => {
  const { kickoffAt } = summary;
  const { zone, locale } = useReader();
  const day = dayTitle(dayOf(kickoffAt, zone), dayOf(renderedAt, zone), locale);
  const facts: [string, string | null][] = [
    [
      summary.sport === 'football' ? 'Kick-off' : 'Start',
      messages.dayAndTime(day, timeOf(kickoffAt, zone, locale)),
    ],
    [messages.VENUE, match.venue],
    [messages.ATTENDANCE, match.attendance === null ? null : match.attendance.toLocaleString(locale)],
    [summary.sport === 'football' ? 'Referee' : 'Umpire', match.referee],
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
