import { type Command, decide, evolve, FOOTBALL_RULES, type MatchState, startMatch } from '@scoreline/match';
import { matchUpdated } from '@scoreline/protocol';
import { describe, expect, it } from 'vitest';
import { readStoredJson } from '../store/stored-json.ts';
import { diffIncidents, toBroadcast, toCommandAnswer } from './broadcast.ts';

const start = startMatch({
  sport: 'football',
  matchId: 'm1',
  kickoffAt: 0,
  names: { home: 'Ashford', away: 'Brigton' },
  clockRate: 1,
  rules: FOOTBALL_RULES,
});
const after = (state: MatchState, id: string, command: Command): MatchState => {
  const decision = decide(state, { id, at: 1, command });
  if (decision.kind !== 'accepted') throw new Error(JSON.stringify(decision));
  return evolve(state, decision.entry);
};
const kickedOff = after(start, 'k', { type: 'startPeriod', period: '1H' });
const scored = after(kickedOff, 'g', { type: 'recordGoal', side: 'home', kind: 'openPlay' });
const voided = after(scored, 'v', { type: 'voidIncident', incidentId: 'g', reason: 'a slip' });
const sent = (before: MatchState, next: MatchState) => {
  const json = toBroadcast(before, next, toCommandAnswer(before, next));
  return {
    ...matchUpdated.parse({ ...readStoredJson<object>(json), at: 2 }),
    bytes: Buffer.byteLength(json),
  };
};

describe('what changed', () => {
  it('is the incident that is new', () => {
    const { put, removed } = diffIncidents(kickedOff.incidents, scored.incidents);
    expect([put.map(({ id }) => id), removed]).toEqual([['g'], []]);
  });

  it('is the one that reads differently after a correction, not those folded anew', () => {
    const { put, removed } = diffIncidents(scored.incidents, voided.incidents);
    expect([put.map(({ id, state }) => [id, state]), removed]).toEqual([[['g', 'voided']], []]);
  });

  it('names those that are gone', () => {
    expect(diffIncidents(scored.incidents, kickedOff.incidents)).toEqual({ put: [], removed: ['g'] });
  });
});

describe('a broadcast', () => {
  it('holds line-ups only when one changed', () => {
    const lineup = { starters: [{ id: 'p1', name: 'One' }], bench: [] };
    const named = after(start, 'l', { type: 'setLineup', side: 'home', lineup });
    expect(sent(start, named).lineups).toEqual({ home: lineup, away: null });
    expect(sent(kickedOff, scored).lineups).toBeUndefined();
    expect(sent(scored, voided).lineups).toBeUndefined();
  });

  it('too large for one message tells the page to read the snapshot', () => {
    const point = voided.incidents[1];
    if (point === undefined) throw new Error('no goal');
    const many = Array.from({ length: 400 }, (_, n) => ({
      ...point,
      id: `i${n}`,
      correction: 'é'.repeat(150),
    }));
    const message = sent(start, { ...voided, incidents: many });
    expect([message.resync, message.incidents, message.revision]).toEqual([
      true,
      { put: [], removed: [] },
      3,
    ]);
    expect(message.bytes).toBeLessThan(60_000);
  });
});
