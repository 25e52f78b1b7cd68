import { expect } from 'vitest';
import type { Command } from '../command.ts';
import { type Asked, type Decision, decide } from '../decide.ts';
import { evolve, firstRefused, fold } from '../evolve.ts';
import type { Incident } from '../incident.ts';
import type { RuleId } from '../rules.ts';
import type { MatchSetup } from '../setup.ts';
import { startMatch } from '../start.ts';
import type { MatchState } from '../state.ts';
import { type Summary, summarize } from '../summarize.ts';
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
  refused(rule: RuleId, words?: RegExp): void;
}

/** A match in which `steps` were accepted. Without an id of its own the n-th is called `n`. */
export const given = (setup: MatchSetup, ...steps: readonly Step[]): Situation =>
  steps.reduce<Situation>((situation, step) => situation.when(step).accepted(), at(startMatch(setup)));

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

const askedIn = (state: MatchState, step: Step): Asked => {
  const { id, second, command } = 'command' in step ? step : { command: step };
  const next = state.log.length + 1;
  return { id: id ?? String(next), at: KICKOFF + (second ?? next) * 1000, command };
};

/** The state after an accepted decision, having seen that it is what its log says and breaks no rule. */
export const accept = (state: MatchState, decision: Decision): MatchState => {
  if (decision.kind !== 'accepted') expect.fail(`not accepted: ${JSON.stringify(decision)}`);
  const next = evolve(state, decision.entry);
  expectSame(next, fold(state.setup, next.log));
  expect(firstRefused(state.setup, next.log)).toBeNull();
  return next;
};

/** Deep equality, which for two long logs is slow to find out and quick to see. */
export const expectSame = (one: object, two: object): void => {
  if (JSON.stringify(one) !== JSON.stringify(two)) expect(one).toStrictEqual(two);
};
