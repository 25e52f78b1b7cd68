import { other, SIDES, type SummaryOf, type TennisTypes } from '@scoreline/match';
import { Flip } from '../../ui/flip.tsx';
import { useEver } from '../../ui/use-ever.ts';
import { Serving, SetColumn } from '../set-column.tsx';
import { setsOf } from './sets.ts';

/** A row's columns of tennis: games of each set, and the points of the game being played. */
export const SetScores = ({ summary }: { readonly summary: SummaryOf<TennisTypes> }) => {
  const isPlaying = summary.status === 'live' || summary.status === 'interrupted';
  const { finished, current } = setsOf(summary);
  const { points, playing } = summary.detail;
  const hasGames = current !== null && playing !== 'matchTieBreak';
  const [keepsGames, keepsPoints] = [useEver(hasGames), useEver(isPlaying)];
  return (
    <>
      {finished.map((set) => (
        // Counted from the right, where the columns stand: a set that ends adds one at the left.
        <SetColumn key={finished.length - set.number}>
          {(side) => (
            <span className={`relative ${set[side] > set[other(side)] ? 'text-ink' : 'text-muted'}`}>
              {set[side]}
              {set.extra !== undefined && set[side] < set[other(side)] && (
                <sup className="absolute top-0 left-full pl-px text-[0.65em] leading-none">
                  {set.extra[side]}
                </sup>
              )}
            </span>
          )}
        </SetColumn>
      ))}
      {keepsGames && <SetColumn>{(side) => hasGames && <span>{current?.[side]}</span>}</SetColumn>}
      {keepsPoints && (
        <span className="w-12 text-right">
          {SIDES.map((side) => (
            <span key={side} className="flex h-9 items-center justify-end gap-1.5 text-[1.2rem] text-signal">
              {isPlaying && summary.turn?.side === side && <Serving />}
              <span className="font-figures w-6 text-right">
                {isPlaying && <Flip value={points[side]} />}
              </span>
            </span>
          ))}
        </span>
      )}
    </>
  );
};
