import {
  type AnySummary,
  isOver,
  isUnderWay,
  type PerSide,
  readResult,
  SIDES,
  type Status,
} from '@scoreline/match';
import { statusLabel } from '../../../match-status/status-label.ts';
import { viewOf } from '../../../sports/views.ts';
import { aggregateWords, endingWords } from '../score/ending-words.ts';
import { scoreWords } from '../score/score-text.ts';

type Names = PerSide<string>;

/** What a match may come to that is no result. */
const HALTED: readonly Status[] = ['postponed', 'cancelled', 'suspended', 'abandoned'];

/** How a match ended, when it has just done so: `Full time. Argentina 2, France 1.`, `Argentina advance by walkover.` */
const endOf = (summary: AnySummary, names: Names): string => {
  const { ending } = readResult(summary);
  const how = [endingWords(names, summary), aggregateWords(names, summary)].filter((words) => words !== null);
  const said = [
    ...(ending === 'played' ? [viewOf(summary).words.ended] : []),
    ...(ending === 'walkover' ? [] : [scoreWords(names, summary)]),
    ...how,
  ];
  return `${said.join('. ')}.`;
};

/** What a change is worth saying aloud, or null: `Goal, France. Argentina 2, France 1.` */
export const announcement = (before: AnySummary, after: AnySummary, names: Names): string | null => {
  if (after.revision <= before.revision) return null;
  const view = viewOf(after);
  const score = `${names.home} ${after.score.home}, ${names.away} ${after.score.away}.`;
  const isDecided = readResult(after).ending !== null;
  if (isDecided && readResult(before).ending === null) return endOf(after, names);
  if (HALTED.includes(after.status) && before.status !== after.status)
    return `${statusLabel(after, after.kickoffAt, 'UTC').text}. ${scoreWords(names, after)}.`;
  const gained = SIDES.find((side) => after.score[side] > before.score[side]);
  const lost = SIDES.find((side) => after.score[side] < before.score[side]);
  if (gained !== undefined || lost !== undefined) {
    // In play somebody scored or a referee took it back; all else corrects what had been entered.
    if (isDecided || isOver(after.status)) return `Score corrected. ${score}`;
    if (lost !== undefined)
      return view.isTakenBack?.(before)
        ? `${view.words.scored} cancelled, ${names[lost]}. ${score}`
        : `Score corrected. ${score}`;
    if (gained !== undefined) return `${view.words.scored}, ${names[gained]}. ${score}`;
  }
  const special = view.announce?.(before, after, names) ?? null;
  if (special !== null) return special;
  return before.status === 'scheduled' && isUnderWay(after.status)
    ? `${view.words.started}. ${names.home} v ${names.away}.`
    : null;
};
