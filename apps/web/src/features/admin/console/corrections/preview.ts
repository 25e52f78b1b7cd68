import { type Command, decide, evolve, type MatchState, type Summary, summarize } from '@scoreline/match';

export type Preview =
  | { readonly kind: 'refused'; readonly rule: string; readonly message: string }
  /** The score as it would read, with all that a correction may change of it. */
  | { readonly kind: 'allowed'; readonly score: string; readonly isSame: boolean };

/** What a command would make of the score, before it is sent. `scoreText` writes a score as its sport does. */
export const previewOf = (
  state: MatchState,
  command: Command,
  at: number,
  scoreText: (summary: Summary) => string,
): Preview => {
  const decision = decide(state, { id: '-', at, command });
  if (decision.kind === 'refused')
    return { kind: 'refused', rule: decision.refusal.rule, message: decision.refusal.message };
  const before = scoreText(summarize(state));
  const score = decision.kind === 'accepted' ? scoreText(summarize(evolve(state, decision.entry))) : before;
  return { kind: 'allowed', score, isSame: score === before };
};
