import { type Command, decide, type MatchState, type Refusal } from '@scoreline/match';

/** No command has this id, so it is never taken for one sent before. */
const PROBE = '-';

/** Why the rules would refuse `command` now, or null: the same judgement that the server will pass. */
export const refusalOf = (state: MatchState, command: Command, at: number): Refusal | null => {
  const decision = decide(state, { id: PROBE, at, command });
  return decision.kind === 'refused' ? decision.refusal : null;
};
