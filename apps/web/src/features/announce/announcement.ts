import { isUnderWay, SIDES, type Summary } from '@scoreline/match';

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
  if (lost !== undefined) {
    // A review that ends while play goes on takes a goal away; anything else is a correction of what was entered.
    const wasReviewed = before.sport === 'football' && before.review !== null;
    return `${wasReviewed ? `Goal cancelled, ${names[lost]}` : 'Score corrected'}. ${score}`;
  }
  if (gained !== undefined)
    return `${after.sport === 'football' ? 'Goal' : 'Set'}, ${names[gained]}. ${score}`;
  if (before.sport === 'football' && after.sport === 'football') {
    const sentOff = SIDES.find((side) => after.red[side] > before.red[side]);
    if (sentOff !== undefined) return `Red card, ${names[sentOff]}.`;
    if (before.review === null && after.review === 'goal') return `VAR check, goal. ${score}`;
    if (before.phase === '1H' && after.phase === 'HT') return `Half-time. ${score}`;
    const kicks = after.shootOut;
    if (kicks !== null && after.phase === 'PEN' && before.phase === 'PEN') {
      const scored = SIDES.find((side) => kicks[side] > (before.shootOut?.[side] ?? 0));
      if (scored !== undefined)
        return `Penalty scored, ${names[scored]}. ${kicks.home}–${kicks.away} on penalties.`;
    }
  }
  if (before.status === 'scheduled' && isUnderWay(after.status))
    return `Kick-off. ${names.home} v ${names.away}.`;
  const isOver = (summary: Summary) => summary.status === 'ended' || summary.status === 'final';
  if (isOver(after) && !isOver(before)) {
    if (after.sport === 'tennis') return `Match over. ${score}`;
    const kicks = after.shootOut;
    return kicks === null
      ? `Full time. ${score}`
      : `Full time. ${score} ${kicks.home}–${kicks.away} on penalties.`;
  }
  return null;
};
