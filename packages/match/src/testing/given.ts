import { expect } from 'vitest';
import {
  type Command,
  type Decision,
  decide,
  evolve,
  firstRefused,
  fold,
  type Incident,
  type IssuedCommand,
  type MatchSetup,
  type MatchState,
  type Summary,
  startMatch,
  summarize,
} from '../match.ts';
import { KICKOFF } from './setups.ts';

/** A command as it is, or with the id it is known by and the second after kick-off at which it happened. */
export type Step = Command | { readonly id?: string; readonly second?: number; readonly command: Command };

export const as = (id: string, command: Command): Step => ({ id, command });
/** `minutes` after kick-off by the wall clock. */
export const after = (minutes: number, command: Command, id?: string): Step => ({
  second: minutes * 60,
  command,
  ...(id === undefined ? {} : { id }),
});

export interface Situation {
  readonly state: MatchState;
  readonly summary: Summary;
  incident(id: string): Incident;
  when(step: Step): Judged;
}

export interface Judged {
  readonly decision: Decision;
  /** The situation after it; fails unless it was accepted. */
  accepted(): Situation;
  /** Fails unless this rule refused it, in words that match. */
  refused(rule: string, words?: RegExp): void;
}

/** A match in which `steps` were accepted. Without an id of its own the n-th is called `n`. */
export const given = (setup: MatchSetup, ...steps: readonly Step[]): Situation => {
  const state = steps.reduce((so, step) => next(so, decide(so, askedIn(so, step))), startMatch(setup));
  return at(checked(state));
};

const at = (state: MatchState): Situation => ({
  state,
  summary: summarize(state),
  incident: (id) => {
    const found = state.incidents.find((incident) => incident.id === id);
    if (found === undefined) throw new Error(`no incident ${id}`);
    return found;
  },
  when: (step) => {
    const asked = askedIn(state, step);
    const decision = decide(state, asked);
    return {
      decision,
      accepted: () => at(accept(state, decision)),
      refused: (rule, words) => {
        expect(decision).toMatchObject({ kind: 'refused', refusal: { rule } });
        if (words !== undefined && decision.kind === 'refused')
          expect(decision.refusal.message).toMatch(words);
      },
    };
  },
});

const askedIn = (state: MatchState, step: Step): IssuedCommand => {
  const { id, second, command } = 'command' in step ? step : { command: step };
  const revision = state.log.length + 1;
  return { id: id ?? String(revision), at: KICKOFF + (second ?? revision) * 1000, command };
};

const next = (state: MatchState, decision: Decision): MatchState =>
  decision.kind === 'accepted'
    ? evolve(state, decision.entry)
    : expect.fail(`not accepted: ${JSON.stringify(decision)}`);

/** A state, having seen that it is what its log folds to and that no rule is broken when that is replayed. */
const checked = (state: MatchState): MatchState => {
  expectSame(state, fold(state.setup, state.log));
  expect(firstRefused(state.setup, state.log)).toBeNull();
  return state;
};

/** The state after a decision, which fails unless it accepted. */
export const accept = (state: MatchState, decision: Decision): MatchState => checked(next(state, decision));

/** Deep equality, which for two long logs is slow to find out and quick to see. */
export const expectSame = (one: object, two: object): void => {
  if (JSON.stringify(one) !== JSON.stringify(two)) expect(one).toStrictEqual(two);
};
