import type { BoardMatch } from '@scoreline/protocol';

/** The matches of one round of a stage. */
export interface Round {
  readonly key: string;
  readonly title: string;
  readonly matches: readonly BoardMatch[];
}

/** Rounds in the order of their first kick-off; matches without a round are one of their own. */
export const roundsOf = (matches: readonly BoardMatch[]): readonly Round[] => {
  const rounds = new Map<string, { title: string; matches: BoardMatch[] }>();
  for (const one of matches.toSorted((a, b) => a.summary.kickoffAt - b.summary.kickoffAt)) {
    const { stage, round } = one.match;
    const key = JSON.stringify([stage, round]);
    const title = [stage, round].filter((part) => part !== null).join(', ') || 'Without a round';
    const known = rounds.get(key);
    if (known === undefined) rounds.set(key, { title, matches: [one] });
    else known.matches.push(one);
  }
  return [...rounds].map(([key, round]) => ({ key, ...round }));
};
