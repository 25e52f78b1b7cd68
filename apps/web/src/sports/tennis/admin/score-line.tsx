import type { SummaryOf, TennisState, TennisTypes } from '@scoreline/match';
import { setsOf } from '../sets.ts';

interface Props {
  readonly state: TennisState;
  readonly summary: SummaryOf<TennisTypes>;
  readonly now: number;
  readonly status: string;
}

/** The sets, the game and whose serve it is. */
export const TennisScoreLine = ({ state, summary, status }: Props) => {
  const { finished, current } = setsOf(summary);
  const { points } = summary.detail;
  return (
    <>
      {finished.map(({ number, home, away }) => (
        <span key={number} className="font-figures text-2xl text-muted">
          {home}–{away}
        </span>
      ))}
      {current !== null && (summary.status === 'live' || summary.status === 'interrupted') ? (
        <>
          <span className="font-figures text-2xl">
            {current.home}–{current.away}
          </span>
          <span className="font-figures min-w-20 text-center text-3xl text-signal">
            {points.home}–{points.away}
          </span>
          {summary.turn !== null && <span>{state.setup.names[summary.turn.side]} serves</span>}
        </>
      ) : (
        <span>{status}</span>
      )}
    </>
  );
};
