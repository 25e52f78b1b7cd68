import { readResult, type Verdict } from '@scoreline/match';
import type { BoardMatch } from '@scoreline/protocol';

/** One match of a team's form. */
export interface FormMatch {
  readonly entry: BoardMatch;
  readonly verdict: Verdict;
}

/** How a team's matches that are decided went, in their order; a shoot-out decides who went on and not the match. */
export const formIn = (matches: readonly BoardMatch[], teamId: string): FormMatch[] =>
  matches.flatMap((entry) => {
    const verdicts = readResult(entry.summary).verdicts;
    const side = entry.match.home.id === teamId ? 'home' : 'away';
    return verdicts === null ? [] : [{ entry, verdict: verdicts[side] }];
  });
