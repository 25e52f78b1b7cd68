import { other, SIDES, type SummaryOf, type TennisTypes } from '@scoreline/match';
import type { Fixture } from '@scoreline/protocol';
import { isolate } from '../../locale/isolate.ts';
import { Flip } from '../../ui/flip.tsx';
import { useEver } from '../../ui/use-ever.ts';
import { Serving } from '../set-column.tsx';
import { setsOf } from './sets.ts';

/** Games of each set, and the points of the game being played. */
export const SetsTable = ({
  match,
  summary,
}: {
  readonly match: Fixture;
  readonly summary: SummaryOf<TennisTypes>;
}) => {
  const isPlaying = summary.status === 'live' || summary.status === 'interrupted';
  const { finished: sets, current } = setsOf(summary);
  const [keepsGames, keepsPoints] = [useEver(current !== null), useEver(isPlaying)];
  if (!isPlaying && summary.units.length === 0) return null;
  return (
    <table className="mt-4 w-full border-t-2 border-rule">
      <caption className="sr-only">Games by set</caption>
      <thead>
        <tr className="text-[0.8125rem] text-muted">
          <th scope="col">
            <span className="sr-only">Player</span>
          </th>
          {sets.map(({ number }) => (
            // Counted from the right, where the columns stand: a set that ends adds one at the left.
            <th key={sets.length - number} scope="col" className="w-11 py-1.5 text-right font-normal">
              Set {number}
            </th>
          ))}
          {keepsGames && (
            <th
              scope="col"
              className={`w-11 py-1.5 text-right font-normal ${current === null ? 'invisible' : ''}`}
            >
              Set {sets.length + 1}
            </th>
          )}
          {keepsPoints && (
            <th scope="col" className={`w-16 text-right font-normal ${isPlaying ? '' : 'invisible'}`}>
              Points
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {SIDES.map((side) => (
          <tr key={side} className="border-t border-hairline">
            <th scope="row" className="py-2.5 text-left font-normal">
              {isolate(match[side].name)}
            </th>
            {sets.map((set) => (
              <td
                key={sets.length - set.number}
                className={`font-figures text-right text-3xl ${set[side] < set[other(side)] ? 'text-muted' : ''}`}
              >
                <span className="relative">
                  {set[side]}
                  <TieBreakPoints points={set.extra?.[side]} />
                </span>
              </td>
            ))}
            {keepsGames && (
              <td className="font-figures text-right text-3xl">
                <span className="relative">
                  {current?.[side]}
                  <TieBreakPoints points={current?.extra?.[side]} />
                </span>
              </td>
            )}
            {keepsPoints && (
              <td className="text-right text-signal">
                {isPlaying && (
                  <span className="inline-flex w-13 items-center justify-end gap-2">
                    {summary.turn?.side === side && <Serving />}
                    <span className="min-w-9 font-figures text-3xl">
                      <Flip value={summary.detail.points[side]} />
                    </span>
                  </span>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const TieBreakPoints = ({ points }: { readonly points: number | undefined }) =>
  points === undefined ? null : (
    <sup className="absolute top-0 left-full pl-px text-sm leading-none">{points}</sup>
  );
