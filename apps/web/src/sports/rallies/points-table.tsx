import { other, SIDES, type Side } from '@scoreline/match';
import type { Fixture } from '@scoreline/protocol';
import { isolate } from '../../locale/isolate.ts';
import { Flip } from '../../ui/flip.tsx';
import { useEver } from '../../ui/use-ever.ts';
import { Serving } from '../set-column.tsx';
import { isPlaying, type RallySummary, setPointsOf } from './rally-summary.ts';
import { ballName } from './rally-view.tsx';

interface Props {
  readonly match: Fixture;
  readonly summary: RallySummary;
  /** `Set`, `Game`. */
  readonly unit: string;
  /** Behind the name of whoever serves: `no. 7`, `from the right`. */
  readonly serverNote?: string | null;
}

/** The points of each set, who serves, and what is one point away. */
export const PointsTable = ({ match, summary, unit, serverNote = null }: Props) => {
  const { finished, current } = setPointsOf(summary);
  const isOn = isPlaying(summary);
  const keepsCurrent = useEver(current !== null);
  if (!isOn && summary.units.length === 0) return null;
  const note = noteOf(summary, match);
  return (
    <>
      <table className="mt-4 w-full border-t-2 border-rule">
        <caption className="sr-only">Points by {unit.toLowerCase()}</caption>
        <thead>
          <tr className="text-[0.8125rem] text-muted">
            <th scope="col">
              <span className="sr-only">Side</span>
            </th>
            {finished.map(({ number }) => (
              <th
                key={finished.length - number}
                scope="col"
                className="w-8 py-1.5 text-right font-normal sm:w-11"
              >
                <span className="max-sm:sr-only">{unit} </span>
                {number}
              </th>
            ))}
            {keepsCurrent && (
              <th
                scope="col"
                className={`w-16 py-1.5 text-right font-normal ${current === null ? 'invisible' : ''}`}
              >
                {unit} {finished.length + 1}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {SIDES.map((side) => (
            <tr key={side} className="border-t border-hairline">
              <th scope="row" className="max-w-0 py-2.5 text-left font-normal">
                <span className="block truncate">{isolate(match[side].name)}</span>
                <SideNote summary={summary} side={side} serverNote={serverNote} />
              </th>
              {finished.map((set) => (
                <td
                  key={finished.length - set.number}
                  className={`font-figures text-right text-2xl sm:text-3xl ${set[side] < set[other(side)] ? 'text-muted' : ''}`}
                >
                  {set[side]}
                </td>
              ))}
              {keepsCurrent && (
                <td className={`text-right ${isOn ? 'text-signal' : ''}`}>
                  {current !== null && (
                    <span className="inline-flex w-full items-center justify-end gap-2">
                      {summary.turn?.side === side && <Serving />}
                      <span className="min-w-9 font-figures text-3xl">
                        <Flip value={current[side]} />
                      </span>
                    </span>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {/* Its place is kept: what is one point away comes and goes. */}
      {isOn && <p className="min-h-6 pt-1 text-[0.875rem] text-signal">{note}</p>}
    </>
  );
};

const noteOf = ({ detail, phase }: RallySummary, match: Fixture): string | null => {
  const { ball, changeEnds } = detail;
  const said = [
    ...(ball === null ? [] : [`${ballName(ball.of, phase?.kind)} ${isolate(match[ball.side].shortName)}`]),
    ...(changeEnds ? ['Change of ends'] : []),
  ];
  return said.length === 0 ? null : said.join(' · ');
};

/** Who serves and how, and the time-outs that a side has left. */
const SideNote = ({
  summary: { turn, counters },
  side,
  serverNote,
}: {
  readonly summary: RallySummary;
  readonly side: Side;
  readonly serverNote: string | null;
}) => {
  const { timeOuts } = counters[side];
  const said = [
    ...(turn?.side === side && serverNote !== null ? [`serves ${serverNote}`] : []),
    ...(timeOuts === undefined || timeOuts === 0
      ? []
      : [`${timeOuts} time-out${timeOuts === 1 ? '' : 's'} left`]),
  ];
  return said.length === 0 ? null : (
    <span className="block truncate text-[0.8125rem] text-muted">{said.join(' · ')}</span>
  );
};
