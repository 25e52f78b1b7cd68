import type { Scoring } from '@scoreline/protocol';
import { PROTOCOL_VERSION } from '@scoreline/protocol/version';
import { describe, expect, it } from 'vitest';
import { isUnclaimed, scorerMessage } from './current-scorer.ts';

const ANN = { id: 'ann', name: 'Ann' };
const BOB = { id: 'bob', name: 'Bob' };
const nobody: Scoring = { v: PROTOCOL_VERSION, matchId: 'm', turn: 0, by: null, since: null, from: null };
const ann: Scoring = { ...nobody, turn: 1, by: ANN, since: 1 };
const bobAfterAnn: Scoring = { ...nobody, turn: 2, by: BOB, since: 2, from: ANN };
const timeOf = () => '14:03';

describe('who scores', () => {
  it.each([
    ['Ann, with Bob here', ann, [BOB], 'ann', 'You are scoring', null],
    ['Ann, alone', ann, [], 'ann', null, null],
    ['Ann, seen by Bob', ann, [ANN], 'bob', 'Ann is scoring', 'Take over'],
    ['Ann who has gone, seen by Bob', ann, [], 'bob', null, null],
    ['Bob after Ann, seen by Ann', bobAfterAnn, [BOB], 'ann', 'Bob took over at 14:03', 'Take back'],
    ['Bob who has gone, seen by Ann', bobAfterAnn, [], 'ann', 'Bob took over at 14:03', 'Take back'],
    ['Bob after Ann, seen by Bob', bobAfterAnn, [ANN], 'bob', 'You took over from Ann at 14:03', null],
    ['nobody', nobody, [BOB], 'ann', null, null],
    ['whoever it is, without a connection', ann, null, 'bob', null, null],
  ] as const)('%s', (_, scoring, others, ownId, text, action) => {
    expect(scorerMessage({ scoring, others, ownId, timeOf })).toEqual(
      text === null ? null : { text, action },
    );
  });

  it('is whoever presses a key when nobody has said so, or they are gone', () => {
    expect(isUnclaimed(nobody, [BOB], 'ann')).toBe(true);
    expect(isUnclaimed(ann, [], 'bob')).toBe(true);
    expect(isUnclaimed(ann, [ANN], 'bob')).toBe(false);
    expect(isUnclaimed(ann, [], 'ann')).toBe(false);
  });
});
