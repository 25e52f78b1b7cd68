import { SIDES } from '@scoreline/match';
import type { BoardMatch } from '@scoreline/protocol';

/** Two sides that meet once, or in several legs, to decide who goes on. */
export interface Tie {
  /** In the order they are played; one at least. */
  readonly legs: readonly [BoardMatch, ...BoardMatch[]];
}

/** One round of a knock-out. */
export interface BracketRound {
  readonly title: string;
  /** Those whose winners meet stand next to each other. */
  readonly ties: readonly Tie[];
}

const has = ({ legs: [{ match }] }: Tie, teamId: string) => SIDES.some((side) => match[side].id === teamId);

/** The ties of a round in the order of the next one: of each of its ties the two that lead there. */
const leadingTo = (next: readonly Tie[], ties: readonly Tie[]): Tie[] => {
  const ordered = next.flatMap(({ legs: [{ match }] }) =>
    SIDES.flatMap((side) => ties.filter((one) => has(one, match[side].id))),
  );
  return [...new Set([...ordered, ...ties])];
};

/** The matches of a round by who plays, whoever plays at home. */
const tiesOf = (matches: readonly BoardMatch[]): Tie[] => {
  const ties = new Map<string, [BoardMatch, ...BoardMatch[]]>();
  for (const one of matches) {
    const sides = SIDES.map((side) => one.match[side].id)
      .toSorted()
      .join(' ');
    const legs = ties.get(sides);
    if (legs === undefined) ties.set(sides, [one]);
    else legs.push(one);
  }
  return [...ties.values()].map((legs) => ({ legs }));
};

/**
 * The rounds of a knock-out, the first to the final, each with half the ties of the one before it. A match for third
 * place leads nowhere and stands beside the final in the list of fixtures only. Empty where there is no knock-out.
 *
 * @param knockOut the ids of the matches that belong to it, as `knockOutIds` finds them
 */
export const bracketOf = (all: readonly BoardMatch[], knockOut: readonly string[]): BracketRound[] => {
  const played = all.filter(({ match }) => knockOut.includes(match.id));
  const rounds = new Map<string, BoardMatch[]>();
  for (const one of played.toSorted((a, b) => a.summary.kickoffAt - b.summary.kickoffAt)) {
    const title = one.match.round ?? '';
    if (title === '' || /third/i.test(title)) continue;
    rounds.set(title, [...(rounds.get(title) ?? []), one]);
  }
  const drawn = [...rounds].map(([title, matches]) => ({ title, ties: tiesOf(matches) }));
  const chosen = drawn.filter(
    ({ ties }, index) => index === 0 || ties.length < (drawn[index - 1]?.ties.length ?? 0),
  );
  if (chosen.length < 2) return [];
  const built: BracketRound[] = [];
  for (const { title, ties } of chosen.toReversed())
    built.unshift({ title, ties: leadingTo(built[0]?.ties ?? [], ties) });
  return built;
};
