import { other, SIDES, type TennisSummary } from '@scoreline/match';
import type { Fixture } from '@scoreline/protocol';
import { useEver } from '../calm/use-ever.ts';
import { Flip } from '../score/flip.tsx';
import { numbered } from './numbered.ts';
import { Serving } from './set-scores.tsx';

/** Games of each set, and the points of the game being played. */
export const SetsTable = ({
  match,
  summary,
}: {
  readonly match: Fixture;
  readonly summary: TennisSummary;
}) => {
  const isPlaying = summary.status === 'live' || summary.status === 'interrupted';
  const isOver = summary.status === 'ended' || summary.status === 'final';
  const [keepsGames, keepsPoints] = [useEver(!isOver), useEver(isPlaying)];
  if (!isPlaying && summary.sets.length === 0) return null;
  const sets = numbered(summary.sets);
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
            <th scope="col" className={`w-11 py-1.5 text-right font-normal ${isOver ? 'invisible' : ''}`}>
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
              {match[side].name}
            </th>
            {sets.map((set) => (
              <td
                key={sets.length - set.number}
                className={`font-figures text-right text-3xl ${set[side] < set[other(side)] ? 'text-muted' : ''}`}
              >
                <span className="relative">
                  {set[side]}
                  {set.tieBreak !== undefined && (
                    <sup className="absolute top-0 left-full pl-px text-sm leading-none">
                      {set.tieBreak[side]}
                    </sup>
                  )}
                </span>
              </td>
            ))}
            {keepsGames && (
              <td className="font-figures text-right text-3xl">{!isOver && summary.games[side]}</td>
            )}
            {keepsPoints && (
              <td className="text-right text-signal">
                {isPlaying && (
                  <span className="inline-flex w-13 items-center justify-end gap-2">
                    {summary.server === side && <Serving />}
                    <span className="min-w-9 font-figures text-3xl">
                      <Flip value={summary.points[side]} />
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
