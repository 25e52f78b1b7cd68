import { type AnySummary, other, type PerSide, readResult, type Side } from '@scoreline/match';
import { shootOutWords } from './shoot-out-words.ts';

type Names = PerSide<string>;

/** `Argentina won 4–2 on penalties`: the winner's kicks first. */
const wonShootOut = (names: Names, winner: Side, summary: AnySummary): string => {
  const { shootOut } = summary;
  const figures = shootOut === null ? '' : `${shootOut[winner]}–${shootOut[other(winner)]} `;
  return `${names[winner]} won ${figures}${shootOutWords(summary)}`;
};

/** `Roma go on, 3–1 on aggregate`, or how both legs stand; null where there is one. */
export const aggregateWords = (names: Names, summary: AnySummary): string | null => {
  const { aggregate } = summary;
  if (aggregate === undefined) return null;
  const through = summary.result === null ? null : readResult(summary).marked;
  if (through === null || summary.result?.decidedBy === 'shootOut')
    return `${aggregate.home}–${aggregate.away} on aggregate`;
  return `${names[through]} go on, ${aggregate[through]}–${aggregate[other(through)]} on aggregate`;
};

/** How a match ended that did not end by its score alone, and who went on; null where the score says it all. */
export const endingWords = (names: Names, summary: AnySummary): string | null => {
  const { ending, winner } = readResult(summary);
  switch (ending) {
    case 'walkover':
      return winner === null ? 'Neither side came' : `${names[winner]} advance by walkover`;
    case 'award':
      if (summary.result?.bothLost) return 'Lost by both, as awarded';
      return winner === null ? 'Awarded as a draw' : `Awarded to ${names[winner]}`;
    case 'retirement':
      return winner === null ? null : `${names[other(winner)]} retired`;
    case 'played':
      return winner !== null && summary.result?.decidedBy === 'shootOut'
        ? wonShootOut(names, winner, summary)
        : null;
    case null:
      return null;
    default:
      return ending satisfies never;
  }
};
