import type { Summary } from '@scoreline/match';
import type { Fixture } from '@scoreline/protocol';
import { dayOf, dayTitle, timeOf } from '../day/day.ts';

/** When and where, who refereed, how many came. */
export const Facts = ({
  match,
  summary,
  zone,
  renderedAt,
}: {
  readonly match: Fixture;
  readonly summary: Summary;
  readonly zone: string;
  readonly renderedAt: number;
}) => {
  const { kickoffAt } = summary;
  const day = dayTitle(dayOf(kickoffAt, zone), dayOf(renderedAt, zone));
  const facts: [string, string | null][] = [
    [summary.sport === 'football' ? 'Kick-off' : 'Start', `${day}, ${timeOf(kickoffAt, zone)}`],
    ['Venue', match.venue],
    ['Attendance', match.attendance === null ? null : match.attendance.toLocaleString('en-GB')],
    [summary.sport === 'football' ? 'Referee' : 'Umpire', match.referee],
  ];
  return (
    <dl className="mt-9 grid grid-cols-[7rem_minmax(0,1fr)] gap-y-1 border-t-2 border-rule pt-3 text-[0.9375rem]">
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
