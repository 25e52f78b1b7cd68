import { decide, evolve, type MatchSetup, type MatchState, type Refusal, startMatch } from '@scoreline/match';
import type { Step } from './step.ts';

export type Rehearsal =
  | { readonly kind: 'fits'; readonly state: MatchState }
  | { readonly kind: 'refused'; readonly step: Step; readonly refusal: Refusal };

/** Plays a match's commands by the rules, here and for nobody, so that what is refused is known before it is posted. */
export const rehearse = (setup: MatchSetup, steps: readonly Step[]): Rehearsal => {
  let state = startMatch(setup);
  for (const step of steps) {
    const decision = decide(state, step);
    if (decision.kind === 'refused') return { kind: 'refused', step, refusal: decision.refusal };
    if (decision.kind === 'accepted') state = evolve(state, decision.entry);
  }
  return { kind: 'fits', state };
};
