import { other, SIDES } from '@scoreline/match';
import { Flip } from '../../ui/flip.tsx';
import { useEver } from '../../ui/use-ever.ts';
import { Serving, SetColumn } from '../set-column.tsx';
import { isPlaying, type RallySummary, setPointsOf } from './rally-summary.ts';

/** A row's columns of a sport of rallies: the points of each finished set, and of the one being played. */
export const SetPointColumns = ({ summary }: { readonly summary: RallySummary }) => {
  const { finished, current } = setPointsOf(summary);
  const isOn = isPlaying(summary);
  const isLeft = current !== null && !isOn;
  const keepsPoints = useEver(isOn);
  return (
    <>
      {finished.map((set) => (
        // Counted from the right, where the columns stand: a set that ends adds one at the left.
        <SetColumn key={finished.length - set.number}>
          {(side) => (
            <span className={set[side] > set[other(side)] ? 'text-ink' : 'text-muted'}>{set[side]}</span>
          )}
        </SetColumn>
      ))}
      {isLeft && <SetColumn>{(side) => <span className="text-muted">{current[side]}</span>}</SetColumn>}
      {keepsPoints && (
        <span className="w-11 text-right">
          {SIDES.map((side) => (
            <span key={side} className="flex h-9 items-center justify-end gap-1.5 text-[1.2rem] text-signal">
              {summary.turn?.side === side && <Serving />}
              <span className="font-figures w-6 text-right">
                {isOn && <Flip value={summary.detail.points?.[side] ?? 0} />}
              </span>
            </span>
          ))}
        </span>
      )}
    </>
  );
};
