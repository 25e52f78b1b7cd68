import { type Command, decide, evolve, isFootball, type MatchState, summarize } from '@scoreline/match';

export type Preview =
  | { readonly kind: 'refused'; readonly rule: string; readonly message: string }
  /** The score as it would read; for tennis with games and points, which a struck-out point may all change. */
  | { readonly kind: 'allowed'; readonly score: string; readonly isSame: boolean };

const scoreText = (state: MatchState): string => {
  const summary = summarize(state);
  const whole = `${summary.score.home}–${summary.score.away}`;
  if (summary.sport === 'football')
    return summary.shootOut === null || !isFootball(state)
      ? whole
      : `${whole} (${summary.shootOut.home}–${summary.shootOut.away} pens)`;
  const sets = summary.sets.map(({ home, away }) => `${home}–${away}`);
  const game = `${summary.games.home}–${summary.games.away}, ${summary.points.home}–${summary.points.away}`;
  return [`sets ${whole}`, ...sets, ...(summary.outcome === null ? [game] : [])].join(' · ');
};

/** What a command would make of the score, before it is sent. */
export const previewOf = (state: MatchState, command: Command, at: number): Preview => {
  const decision = decide(state, { id: '-', at, command });
  if (decision.kind === 'refused')
    return { kind: 'refused', rule: decision.refusal.rule, message: decision.refusal.message };
  const before = scoreText(state);
  const score = decision.kind === 'accepted' ? scoreText(evolve(state, decision.entry)) : before;
  return { kind: 'allowed', score, isSame: score === before };
};
