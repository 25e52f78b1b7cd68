import { isOver, isUnderWayAt } from '@scoreline/match';
import type { BoardMatch } from '@scoreline/protocol';
import { type Day, dayOf } from '../../../locale/day.ts';
import * as messages from './messages.ts';

/** Matches of one round, or of one stage that has no rounds, day by day. */
export interface Round {
  readonly title: string;
  readonly days: readonly { readonly day: Day; readonly matches: readonly BoardMatch[] }[];
}
export interface Sections {
  /** What is being played. */
  readonly live: readonly Round[];
  /** What comes, the next first. */
  readonly ahead: readonly Round[];
  /** What has been, the latest first. */
  readonly over: readonly Round[];
}

/** A knock-out round says enough by itself; one of groups is told apart by its stage. */
export const titleOf = ({ match: { stage, round, group } }: BoardMatch): string =>
  group !== null && stage !== null && round !== null
    ? `${stage} · ${round}`
    : (round ?? stage ?? group ?? messages.OTHER_MATCHES);

/** Names of all rounds, in the order in which they begin. */
export const roundNames = (matches: readonly BoardMatch[]): string[] => [
  ...new Set(matches.toSorted((a, b) => a.summary.kickoffAt - b.summary.kickoffAt).map(titleOf)),
];

const grouped = <T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] => {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups];
};

const roundsOf = (matches: readonly BoardMatch[], zone: string): Round[] =>
  grouped(matches, titleOf).map(([title, inRound]) => ({
    title,
    days: grouped(inRound, ({ summary }) => dayOf(summary.kickoffAt, zone)).map(([day, onDay]) => ({
      day,
      matches: onDay,
    })),
  }));

/** `asOf` says which of them were over at `at`, when the page was opened, so that no row jumps under the reader's eyes. */
export const sectionsOf = (
  matches: readonly BoardMatch[],
  asOf: readonly BoardMatch[],
  at: number,
  zone: string,
): Sections => {
  const then = new Map(asOf.map(({ match, summary }) => [match.id, summary]));
  const byKickoff = matches.toSorted((a, b) => a.summary.kickoffAt - b.summary.kickoffAt);
  const wasOver = ({ match, summary }: BoardMatch) => isOver((then.get(match.id) ?? summary).status);
  const wasLive = ({ match, summary }: BoardMatch) => isUnderWayAt(then.get(match.id) ?? summary, at);
  return {
    live: roundsOf(byKickoff.filter(wasLive), zone),
    ahead: roundsOf(
      byKickoff.filter((one) => !wasLive(one) && !wasOver(one)),
      zone,
    ),
    over: roundsOf(byKickoff.filter(wasOver).toReversed(), zone),
  };
};
