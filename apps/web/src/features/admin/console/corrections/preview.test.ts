import { type Command, decide, evolve, type MatchSetup, type MatchState, startMatch } from '@scoreline/match';
import { describe, expect, it } from 'vitest';
import { adminOf } from '../../../../sports/admins.ts';
import { FOOTBALL, TENNIS } from '../testing/match-server.ts';
import { previewOf as preview } from './preview.ts';

const previewOf = (state: MatchState, command: Command, at: number) =>
  preview(state, command, at, adminOf(state.setup.sport).scoreText);

const after = (setup: MatchSetup, commands: readonly Command[]): MatchState =>
  commands.reduce((state, command, index) => {
    const decision = decide(state, { id: `c${index}`, at: index * 60_000, command });
    return decision.kind === 'accepted' ? evolve(state, decision.entry) : state;
  }, startMatch(setup));

const GOAL: Command = { type: 'recordGoal', side: 'home', kind: 'openPlay' };
const START: Command = { type: 'startPeriod', period: '1H' };

describe('the preview of a correction', () => {
  it('says the score after a goal is struck out', () => {
    const state = after(FOOTBALL, [START, GOAL, GOAL]);
    const strike: Command = { type: 'voidIncident', incidentId: 'c1', reason: 'Twice' };
    expect(previewOf(state, strike, 0)).toEqual({ kind: 'allowed', score: '1–0', isSame: false });
  });

  it('says that naming the scorer leaves the score', () => {
    const state = after(FOOTBALL, [START, GOAL]);
    const name: Command = { type: 'amendIncident', incidentId: 'c1', changes: { player: { name: 'Messi' } } };
    expect(previewOf(state, name, 0)).toEqual({ kind: 'allowed', score: '1–0', isSame: true });
  });

  it('moves games and points of tennis with the point that is struck out', () => {
    const points = Array.from({ length: 4 }, (): Command => ({ type: 'recordPoint', side: 'home' }));
    const state = after(TENNIS, [{ type: 'startPlay', server: 'home' }, ...points]);
    const strike: Command = { type: 'voidIncident', incidentId: 'c2', reason: 'Net cord' };
    expect(previewOf(state, strike, 0)).toEqual({
      kind: 'allowed',
      score: 'sets 0–0 · 0–0, 40–0',
      isSame: false,
    });
  });

  it('says which rule forbids it', () => {
    const state = after(FOOTBALL, [START]);
    const strike: Command = { type: 'voidIncident', incidentId: 'nothing', reason: 'x' };
    expect(previewOf(state, strike, 0)).toMatchObject({ kind: 'refused', rule: 'CO-01' });
  });
});
