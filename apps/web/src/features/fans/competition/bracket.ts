import { SIDES } from '@scoreline/match';
import type { BoardMatch } from '@scoreline/protocol';
import { viewOfSport } from '../../../sports/views.ts';

/** One round of a knock-out. */
export interface BracketRound {
  readonly title: string;
  /** Those whose winners meet stand next to each other. */
  readonly matches: readonly BoardMatch[];
}

const isKnockOut = ({ match }: BoardMatch): boolean =>
  match.group === null &&
  !match.replay &&
  match.round !== null &&
  viewOfSport(match.options.sport).isKnockOut(match.options);

const has = ({ match }: BoardMatch, teamId: string) => SIDES.some((side) => match[side].id === teamId);

/** The matches of a round in the order of the next one: of each of its matches the two that lead there. */
const leadingTo = (next: readonly BoardMatch[], matches: readonly BoardMatch[]): BoardMatch[] => {
  const ordered = next.flatMap(({ match }) =>
    SIDES.flatMap((side) => matches.filter((one) => has(one, match[side].id))),
  );
  return [...new Set([...ordered, ...matches])];
};

/**
 * The rounds of a knock-out, the first to the final, each with half the matches of the one before it. A match for third
 * place leads nowhere and stands beside the final in the list of fixtures only. Empty where there is no knock-out.
 */
export const bracketOf = (all: readonly BoardMatch[]): BracketRound[] => {
  const rounds = new Map<string, BoardMatch[]>();
  for (const one of all.filter(isKnockOut).toSorted((a, b) => a.summary.kickoffAt - b.summary.kickoffAt)) {
    const title = one.match.round ?? '';
    if (/third/i.test(title)) continue;
    rounds.set(title, [...(rounds.get(title) ?? []), one]);
  }
  const chosen = [...rounds].filter(
    ([, matches], index, others) => index === 0 || matches.length < (others[index - 1]?.[1].length ?? 0),
  );
  if (chosen.length < 2) return [];
  const built: BracketRound[] = [];
  for (const [title, matches] of chosen.toReversed())
    built.unshift({ title, matches: leadingTo(built[0]?.matches ?? [], matches) });
  return built;
};
