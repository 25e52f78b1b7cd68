import { type PerSide, SIDES } from '@scoreline/match';
import type { StatusWords } from '../sport-view.ts';
import { isRallyDetail, type RallySummary } from './rally-summary.ts';
import { SetPointColumns } from './set-point-columns.tsx';

const words = (text: string, spoken = text): StatusWords => ({ text, spoken });
const sentence = (text: string): string => text.replace(/^./, (letter) => letter.toUpperCase());

/** `Set 2`, `Game 2`; in the interval after it `End of set 2`. */
const statusOf = ({ status, phase }: RallySummary): StatusWords | null => {
  if (status === 'ended' || status === 'final') return words('Ended');
  if (phase === null || (status !== 'live' && status !== 'break')) return null;
  const unit = `${phase.kind} ${phase.number}`;
  return status === 'break' ? words(`End ${phase.code}`, `after ${unit}`) : words(sentence(unit), unit);
};

/** When a set or the match is one point away, for whoever hears the page. */
const announce = (before: RallySummary, after: RallySummary, names: PerSide<string>): string | null => {
  const { ball } = after.detail;
  if (ball === null || (before.detail.ball?.side === ball.side && before.detail.ball.of === ball.of))
    return null;
  const { points } = after.detail;
  const score = points === null ? '' : `, ${SIDES.map((side) => points[side]).join('–')}`;
  return `${ballName(ball.of, after.phase?.kind)} ${names[ball.side]}${score}`;
};

/** `Match point`, `Set point`, `Game point`. */
export const ballName = (of: 'set' | 'match', kind = 'set'): string =>
  of === 'match' ? 'Match point' : `${sentence(kind)} point`;

/** What the view of every sport of rallies has. */
export const rallyView = {
  isDetail: isRallyDetail,
  status: statusOf,
  moment: ({ status, phase }: RallySummary): string | null =>
    phase === null || (status !== 'live' && status !== 'break')
      ? null
      : sentence(`${status === 'break' ? 'after ' : ''}${phase.kind} ${phase.number}`),
  announce,
  RowColumns: SetPointColumns,
};
