import type { FootballTypes, IncidentOf } from '@scoreline/match';
import { describe, expect, it } from 'vitest';
import { change, changeOf, draftOf, readMinute } from './incident-draft.ts';

const GOAL: IncidentOf<FootballTypes> = {
  type: 'goal',
  side: 'home',
  kind: 'openPlay',
  minute: { minute: 67 },
  player: { id: 'n10', name: 'Messi' },
  id: 'c1',
  revision: 2,
  order: 3,
  at: 0,
  state: 'inForce',
};

describe('the form of an incident', () => {
  it('changes nothing as it opens', () => {
    expect(changeOf(GOAL, draftOf(GOAL))).toEqual({ kind: 'same' });
  });

  it('sends only what was changed', () => {
    const draft = change(draftOf(GOAL), { assist: { name: 'Molina' }, minute: '45+2' });
    expect(changeOf(GOAL, draft)).toEqual({
      kind: 'changed',
      changes: { assist: { name: 'Molina' }, minute: { minute: 45, added: 2 } },
    });
  });

  it('takes a name away with null', () => {
    expect(changeOf(GOAL, change(draftOf(GOAL), { player: null }))).toEqual({
      kind: 'changed',
      changes: { player: null },
    });
  });

  it('drops the players when the goal goes to the other side', () => {
    expect(changeOf(GOAL, change(draftOf(GOAL), { side: 'away' }))).toEqual({
      kind: 'changed',
      changes: { side: 'away', player: null },
    });
  });

  it('says how a minute is written', () => {
    expect(changeOf(GOAL, change(draftOf(GOAL), { minute: 'late' }))).toEqual({
      kind: 'fault',
      message: 'Enter the minute as 67 or 45+2.',
    });
  });

  it.each([
    ['67', { minute: 67 }],
    [" 90+4' ", { minute: 90, added: 4 }],
    ['45 + 2', { minute: 45, added: 2 }],
    ['90+0', { minute: 90 }],
    ['0', null],
    ['', null],
    ['-3', null],
    ['12.5', null],
  ])('reads the minute %j', (typed, minute) => {
    expect(readMinute(typed)).toEqual(minute);
  });
});
