import { type PerSide, SIDES } from '@scoreline/match';
import { isPlaying, type RallySummary, setPointsOf } from '../rally-summary.ts';
import { ballName } from '../rally-view.tsx';

interface Props {
  readonly state: { readonly setup: { readonly names: PerSide<string> } };
  readonly summary: RallySummary;
  readonly now: number;
  readonly status: string;
}

/** The sets, the points, whose serve it is, and what is due before the next rally. */
export const RallyScoreLine = ({ state: { setup }, summary, status }: Props) => {
  const { finished, current } = setPointsOf(summary);
  const { ball, changeEnds } = summary.detail;
  return (
    <>
      {finished.map(({ number, home, away }) => (
        <span key={number} className="font-figures text-2xl text-muted">
          {home}–{away}
        </span>
      ))}
      {current !== null && isPlaying(summary) ? (
        <>
          <span className="font-figures min-w-20 text-center text-3xl text-signal">
            {current.home}–{current.away}
          </span>
          {summary.turn !== null && <span>{setup.names[summary.turn.side]} serves</span>}
          {ball !== null && (
            <strong>
              {ballName(ball.of, summary.phase?.kind)} {setup.names[ball.side]}
            </strong>
          )}
          {changeEnds && <strong>Change ends</strong>}
        </>
      ) : (
        <span>{status}</span>
      )}
    </>
  );
};

const pair = ({ home, away }: PerSide<number>): string => `${home}–${away}`;

/** With the points, which a struck-out rally may change. */
export const rallyScoreText = (summary: RallySummary): string => {
  const { finished, current } = setPointsOf(summary);
  const unit = summary.phase?.kind ?? 'set';
  return [
    `${unit}s ${SIDES.map((side) => summary.score[side]).join('–')}`,
    ...finished.map(pair),
    ...(current === null || summary.result !== null ? [] : [pair(current)]),
  ].join(' · ');
};
