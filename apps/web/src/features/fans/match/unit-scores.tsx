import { type AnySummary, SIDES } from '@scoreline/match';
import type { Fixture } from '@scoreline/protocol';
import { useParts } from '../../../sports/parts-context.ts';
import { TeamName } from '../../../ui/team-name.tsx';

/** The score of each period by itself. */
export const UnitScores = ({ match, summary }: { readonly match: Fixture; readonly summary: AnySummary }) => {
  const { units, shootOut } = summary;
  const { unitName, shootOutName = 'SO' } = useParts(summary).sections;
  const columns = [
    ...units.map((unit) => ({ name: unitName(unit.code), score: unit, className: '' })),
    ...(shootOut === null ? [] : [{ name: shootOutName, score: shootOut, className: 'text-muted' }]),
    // Counted from the right, where the columns stand: one more is added at the left, with the figures of the first.
  ].map((column, index, all) => ({ ...column, place: all.length - index }));
  return (
    <table className="w-full border-t-2 border-rule text-[0.9375rem]">
      <thead>
        <tr className="text-[0.8125rem] text-muted">
          <th scope="col" className="py-1.5 text-left font-normal">
            <span className="sr-only">Team</span>
          </th>
          {columns.map(({ place, name }) => (
            <th key={place} scope="col" className="w-12 text-right font-normal">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {SIDES.map((side) => (
          <tr key={side} className="border-t border-hairline">
            <th scope="row" className="py-2 text-left font-normal">
              <TeamName team={match[side]} among={[match.home, match.away]} />
            </th>
            {columns.map(({ place, score, className }) => (
              <td key={place} className={`font-figures text-right text-xl ${className}`}>
                {score[side]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
