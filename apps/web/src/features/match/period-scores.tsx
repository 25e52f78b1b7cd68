import { type FootballSummary, SIDES } from '@scoreline/match';
import type { Fixture } from '@scoreline/protocol';
import { TeamName } from '../team-mark/team-name.tsx';
import { PERIOD_NAMES } from '../timeline/wording.ts';

/** Goals of each period by itself. */
export const PeriodScores = ({
  match,
  summary,
}: {
  readonly match: Fixture;
  readonly summary: FootballSummary;
}) => (
  <table className="w-full border-t-2 border-rule text-[0.9375rem]">
    <thead>
      <tr className="text-[0.8125rem] text-muted">
        <th scope="col" className="py-1.5 text-left font-normal">
          <span className="sr-only">Team</span>
        </th>
        {summary.periods.map(({ period }) => (
          <th key={period} scope="col" className="w-12 text-right font-normal">
            {PERIOD_NAMES[period]}
          </th>
        ))}
        {summary.shootOut !== null && (
          <th scope="col" className="w-12 text-right font-normal">
            {PERIOD_NAMES.PEN}
          </th>
        )}
      </tr>
    </thead>
    <tbody>
      {SIDES.map((side) => (
        <tr key={side} className="border-t border-hairline">
          <th scope="row" className="py-2 text-left font-normal">
            <TeamName team={match[side]} />
          </th>
          {summary.periods.map((score) => (
            <td key={score.period} className="font-figures text-right text-xl">
              {score[side]}
            </td>
          ))}
          {summary.shootOut !== null && (
            <td className="font-figures text-right text-xl text-muted">{summary.shootOut[side]}</td>
          )}
        </tr>
      ))}
    </tbody>
  </table>
);
