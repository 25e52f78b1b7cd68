import { SIDES, type Summary } from '@scoreline/match';

interface Names {
  readonly home: string;
  readonly away: string;
}

/** What a change is worth saying aloud, or null: `Goal, France. Argentina 2, France 1.` */
export const announcement = (before: Summary, after: Summary, names: Names): string | null => {
  if (after.revision <= before.revision) return null;
  const score = `${names.home} ${after.score.home}, ${names.away} ${after.score.away}.`;
  const gained = SIDES.find((side) => after.score[side] > before.score[side]);
  const lost = SIDES.find((side) => after.score[side] < before.score[side]);
  if (lost !== undefined) return `Score corrected. ${score}`;
  if (gained !== undefined)
    return `${after.sport === 'football' ? 'Goal' : 'Set'}, ${names[gained]}. ${score}`;
  if (before.sport === 'football' && after.sport === 'football') {
    const sentOff = SIDES.find((side) => after.red[side] > before.red[side]);
    if (sentOff !== undefined) return `Red card, ${names[sentOff]}.`;
  }
  const isOver = (summary: Summary) => summary.status === 'ended' || summary.status === 'final';
  if (isOver(after) && !isOver(before)) return `Full time. ${score}`;
  return null;
};
