import { type FootballSummary, SIDES } from '@scoreline/match';
import type { Fixture } from '@scoreline/protocol';
import { TeamName } from '../match-row/team-name.tsx';
import { PERIOD_NAMES } from '../timeline/wording.ts';

/** Goals of each period by itself. */
export const PeriodScores = ({
  match,
  summary,
}: {
  readonly match: Fixture;
  readonly summary: FootballSummary;
}) => {
  const { periods, shootOut } = summary;
  const columns = [
    ...periods.map(({ period, ...goals }) => ({ period, goals, className: '' })),
    ...(shootOut === null ? [] : [{ period: 'PEN' as const, goals: shootOut, className: 'text-muted' }]),
    // Counted from the right, where the columns stand: one more is added at the left, with the figures of the first.
  ].map((column, index, all) => ({ ...column, place: all.length - index }));
  return (
    <table className="w-full border-t-2 border-rule text-[0.9375rem]">
      <thead>
        <tr className="text-[0.8125rem] text-muted">
          <th scope="col" className="py-1.5 text-left font-normal">
            <span className="sr-only">Team</span>
          </th>
          {columns.map(({ place, period }) => (
            <th key={place} scope="col" className="w-12 text-right font-normal">
              {PERIOD_NAMES[period]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {SIDES.map((side) => (
          <tr key={side} className="border-t border-hairline">
            <th scope="row" className="py-2 text-left font-normal">
              <TeamName team={match[side]} />
            </th>
            {columns.map(({ place, goals, className }) => (
              <td key={place} className={`font-figures text-right text-xl ${className}`}>
                {goals[side]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
