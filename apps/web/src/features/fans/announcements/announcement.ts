import { type AnySummary, isUnderWay, SIDES } from '@scoreline/match';
import { viewOf } from '../../../sports/views.ts';
import { spokenShootOut } from '../score/shoot-out-words.ts';

interface Names {
  readonly home: string;
  readonly away: string;
}

const isOver = ({ status }: AnySummary) => status === 'ended' || status === 'final';

/** What a change is worth saying aloud, or null: `Goal, France. Argentina 2, France 1.` */
export const announcement = (before: AnySummary, after: AnySummary, names: Names): string | null => {
  if (after.revision <= before.revision) return null;
  const view = viewOf(after);
  const score = `${names.home} ${after.score.home}, ${names.away} ${after.score.away}.`;
  const gained = SIDES.find((side) => after.score[side] > before.score[side]);
  const lost = SIDES.find((side) => after.score[side] < before.score[side]);
  if (lost !== undefined)
    return view.isTakenBack?.(before)
      ? `${view.words.scored} cancelled, ${names[lost]}. ${score}`
      : `Score corrected. ${score}`;
  if (gained !== undefined) return `${view.words.scored}, ${names[gained]}. ${score}`;
  const special = view.announce?.(before, after, names) ?? null;
  if (special !== null) return special;
  if (before.status === 'scheduled' && isUnderWay(after.status))
    return `${view.words.started}. ${names.home} v ${names.away}.`;
  if (!isOver(after) || isOver(before)) return null;
  const shootOut = spokenShootOut(after);
  return `${view.words.ended}. ${score}${shootOut === null ? '' : ` ${shootOut}.`}`;
};
