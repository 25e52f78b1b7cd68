import { type FootballTypes, type PerSide, SIDES, type SummaryOf } from '@scoreline/match';

type FootballSummary = SummaryOf<FootballTypes>;

/** What a change other than a goal is worth saying aloud, or null: `Red card, France.` */
export const footballAnnouncement = (
  before: FootballSummary,
  after: FootballSummary,
  names: PerSide<string>,
): string | null => {
  const score = `${names.home} ${after.score.home}, ${names.away} ${after.score.away}.`;
  const sentOff = SIDES.find((side) => (after.counters[side].red ?? 0) > (before.counters[side].red ?? 0));
  if (sentOff !== undefined) return `Red card, ${names[sentOff]}.`;
  if (before.detail.review === null && after.detail.review === 'goal') return `VAR check, goal. ${score}`;
  if (before.phase?.code === '1H' && after.phase?.code === 'HT') return `Half-time. ${score}`;
  const kicks = after.shootOut;
  if (kicks === null || after.phase?.code !== 'PEN' || before.phase?.code !== 'PEN') return null;
  const scored = SIDES.find((side) => kicks[side] > (before.shootOut?.[side] ?? 0));
  return scored === undefined
    ? null
    : `Penalty scored, ${names[scored]}. ${kicks.home}–${kicks.away} on penalties.`;
};
