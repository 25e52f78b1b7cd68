import { type Command, decide, evolve, type MatchSetup, type MatchState, startMatch } from '@scoreline/match';
import { describe, expect, it } from 'vitest';
import { isNewestNote, lastDetail } from '../corrections/undo.ts';
import { FOOTBALL, TENNIS } from '../testing/match-server.ts';
import { allKeys, keyMap, keyOf } from './key-map.ts';

const AT = 1_000_000;

const after = (setup: MatchSetup, ...commands: Command[]): MatchState =>
  commands.reduce((state, command, index) => {
    const decision = decide(state, { id: `c${index}`, at: AT + index * 60_000, command });
    if (decision.kind !== 'accepted') throw new Error(JSON.stringify(decision));
    return evolve(state, decision.entry);
  }, startMatch(setup));

const legal = (state: MatchState): string[] =>
  allKeys(keyMap(state, AT, 'owner'))
    .filter(({ refusal }) => refusal === null)
    .map(({ name }) => name);

const START: Command = { type: 'startPeriod', period: '1H' };
const END: Command = { type: 'endPeriod' };
const GOAL: Command = { type: 'recordGoal', side: 'home', kind: 'openPlay' };

const STATES: [string, MatchState][] = [
  ['football before kick-off', startMatch(FOOTBALL)],
  ['football in the first half', after(FOOTBALL, START, GOAL)],
  ['football at half-time', after(FOOTBALL, START, END)],
  [
    'football under review',
    after(FOOTBALL, START, GOAL, { type: 'openReview', about: 'goal', incidentId: 'c1' }),
  ],
  [
    'football in the shoot-out',
    after(
      FOOTBALL,
      START,
      END,
      { type: 'startPeriod', period: '2H' },
      END,
      { type: 'startPeriod', period: 'ET1' },
      END,
      { type: 'startPeriod', period: 'ET2' },
      END,
      { type: 'startPeriod', period: 'PEN' },
    ),
  ],
  ['football interrupted', after(FOOTBALL, START, { type: 'interruptMatch' })],
  ['tennis before play', startMatch(TENNIS)],
  ['tennis in play', after(TENNIS, { type: 'startPlay', server: 'home' })],
  ['a walkover', after(TENNIS, { type: 'giveWalkover', winner: 'away' })],
];

describe('the key map', () => {
  it.each(STATES)('of %s gives every key its own name, slot and shortcut', (_, state) => {
    const keys = allKeys(keyMap(state, AT, 'owner'));
    for (const values of [keys.map((k) => k.name), keys.map((k) => k.slot), keys.map((k) => k.shortcut)])
      expect(values).toEqual([...new Set(values)]);
  });

  it.each(STATES)('of %s finds each key by its shortcut', (_, state) => {
    const map = keyMap(state, AT, 'owner');
    for (const key of allKeys(map)) expect(keyOf(map, key.shortcut)).toEqual(key);
    expect(keyOf(map, 'shift+z')).toBeUndefined();
  });

  it('gives the home side the plain letter and the away side the one with Shift', () => {
    const map = keyMap(after(FOOTBALL, START), AT, 'owner');
    expect([keyOf(map, 'h')?.name, keyOf(map, 'a')?.name]).toEqual(['Goal Argentina', 'Goal France']);
    expect([keyOf(map, 'y')?.name, keyOf(map, 'shift+y')?.name]).toEqual([
      'Yellow card Argentina',
      'Yellow card France',
    ]);
  });
});

describe('legal keys of football', () => {
  it('before kick-off are the start, the paper and what stops a match that has not begun', () => {
    expect(legal(startMatch(FOOTBALL))).toEqual([
      'Start first half',
      'Note',
      'Line-up Argentina',
      'Line-up France',
      'Enter result only',
      'Delay kick-off',
      'Move kick-off',
      'Postpone',
      'Cancel match',
      'Award match',
      'Walkover Argentina',
      'Walkover France',
      'Neither side came',
    ]);
  });

  it('are named in the words of the sport', () => {
    expect(legal(startMatch(TENNIS))).toEqual(expect.arrayContaining(['Delay start', 'Move start']));
  });

  it('and of tennis have a note in every state that is not final', () => {
    for (const [, state] of STATES)
      expect(keyOf(keyMap(state, AT, 'scorer'), 'n')).toMatchObject({ name: 'Note', refusal: null });
  });

  it('says why a goal cannot be recorded before kick-off', () => {
    expect(keyOf(keyMap(startMatch(FOOTBALL), AT, 'owner'), 'h')?.refusal).toEqual({
      rule: 'FB-02',
      message: 'The match has not kicked off.',
    });
  });

  it('in play are goals, cards, substitutions, the clock, reviews and the end of the half', () => {
    const names = legal(after(FOOTBALL, START));
    for (const name of ['Goal Argentina', 'Red card France', 'Added time', 'Set clock', 'Review goal'])
      expect(names).toContain(name);
    expect(names).toContain('End first half');
    expect(names).not.toContain('Make final');
  });

  it('in every period that has a clock let it be set', () => {
    const halves: Command[] = [START, END, { type: 'startPeriod', period: '2H' }, END];
    const extra: Command[] = [
      { type: 'startPeriod', period: 'ET1' },
      END,
      { type: 'startPeriod', period: 'ET2' },
    ];
    const all = [...halves, ...extra];
    const offered = all.map((_, index) =>
      legal(after(FOOTBALL, ...all.slice(0, index + 1))).includes('Set clock'),
    );
    expect(offered).toEqual([true, false, true, false, true, false, true]);
  });

  it('after a drawn cup tie lead on to extra time', () => {
    const state = after(FOOTBALL, START, END, { type: 'startPeriod', period: '2H' }, END);
    expect(keyOf(keyMap(state, AT, 'owner'), 'p')).toMatchObject({
      name: 'Start extra time, first half',
      refusal: null,
    });
  });

  it('in the shoot-out are kicks, and only of the side whose turn it is', () => {
    const state = STATES.find(([name]) => name === 'football in the shoot-out')?.[1] ?? startMatch(FOOTBALL);
    expect(legal(state)).toEqual(expect.arrayContaining(['Kick scored Argentina', 'Kick missed France']));
    const decision = decide(state, {
      id: 'k1',
      at: AT + 600_000,
      command: { type: 'recordKick', side: 'home', scored: true },
    });
    if (decision.kind !== 'accepted') throw new Error('the kick was refused');
    const names = legal(evolve(state, decision.entry));
    expect(names).not.toContain('Kick scored Argentina');
    expect(names).toContain('Kick scored France');
  });

  it('under review close it with an outcome of what is reviewed', () => {
    const state = after(FOOTBALL, START, GOAL, { type: 'openReview', about: 'goal', incidentId: 'c1' });
    expect(legal(state)).toEqual(
      expect.arrayContaining([
        'Close review: goal stands',
        'Close review: goal cancelled',
        'Close review: goal awarded',
      ]),
    );
  });

  it('review the newest goal that counts', () => {
    const state = after(FOOTBALL, START, GOAL, GOAL, {
      type: 'voidIncident',
      incidentId: 'c2',
      reason: 'Twice',
    });
    expect(keyOf(keyMap(state, AT, 'owner'), '1')?.command).toEqual({
      type: 'openReview',
      about: 'goal',
      incidentId: 'c1',
    });
  });

  it('of a final match are nothing at all for a scorer', () => {
    const state = after(TENNIS, { type: 'giveWalkover', winner: 'home' }, { type: 'finalize' });
    const keys = allKeys(keyMap(state, AT, 'scorer'));
    expect(keys.filter(({ refusal }) => refusal === null)).toEqual([]);
    expect(keys.find(({ name }) => name === 'Reopen')?.refusal?.message).toContain('editors and owners');
  });

  it('of a final match are nothing but Reopen, and the undo that is the same', () => {
    const state = after(TENNIS, { type: 'giveWalkover', winner: 'home' }, { type: 'finalize' });
    expect(legal(state)).toEqual(['Undo: Result confirmed', 'Reopen']);
  });
});

describe('legal keys of tennis', () => {
  it('before play choose who serves', () => {
    expect(legal(startMatch(TENNIS)).slice(0, 2)).toEqual([
      'Start play, Alcaraz serves',
      'Start play, Sinner serves',
    ]);
  });

  it('in play are points, and aces and double faults of the server alone', () => {
    const names = legal(after(TENNIS, { type: 'startPlay', server: 'away' }));
    expect(names.slice(0, 2)).toEqual(['Point Alcaraz', 'Point Sinner']);
    expect(names).toEqual(
      expect.arrayContaining(['Ace by Sinner', 'Double fault by Sinner', 'Winner by Alcaraz']),
    );
    expect(names).not.toContain('Ace by Alcaraz');
  });

  it('give the point of a double fault to the other player', () => {
    const map = keyMap(after(TENNIS, { type: 'startPlay', server: 'home' }), AT, 'owner');
    expect(keyOf(map, 'd')?.command).toEqual({ type: 'recordPoint', side: 'away', how: 'doubleFault' });
  });
});

describe('undo', () => {
  it('says what it will undo: the newest that counts', () => {
    const state = after(FOOTBALL, START, GOAL, { type: 'recordCard', side: 'away', card: 'red' });
    expect(keyMap(state, AT, 'owner').undo?.name).toBe("Undo: Red card, France, 3'");
    const undone = after(
      FOOTBALL,
      START,
      GOAL,
      { type: 'recordCard', side: 'away', card: 'red' },
      {
        type: 'voidIncident',
        incidentId: 'c2',
        reason: 'Undone by the scorer',
      },
    );
    expect(keyMap(undone, AT, 'owner').undo?.name).toBe("Undo: Goal, Argentina, 2'");
  });

  it('of a note says how it begins', () => {
    const text = 'Play is stopped, because the floodlights have failed on the north side';
    const state = after(FOOTBALL, START, GOAL, { type: 'addNote', text });
    expect(keyMap(state, AT, 'owner').undo?.name).toBe(
      "Undo: Note, 3': Play is stopped, because the floodlights…",
    );
    // Who scored is still to be said.
    expect([lastDetail(state)?.id, isNewestNote(state)]).toEqual(['c1', true]);
    expect(isNewestNote(after(FOOTBALL, START, { type: 'addNote', text }, GOAL))).toBe(false);
  });

  it('of a point says the score it made', () => {
    const state = after(TENNIS, { type: 'startPlay', server: 'home' }, { type: 'recordPoint', side: 'home' });
    expect(keyMap(state, AT, 'owner').undo?.name).toBe('Undo: Point, Alcaraz, 15–0');
  });

  it('is not there while nothing was recorded', () => {
    expect(keyMap(startMatch(FOOTBALL), AT, 'owner').undo).toBeNull();
  });

  it('says what it brings back of a correction', () => {
    const struck = after(FOOTBALL, START, GOAL, {
      type: 'voidIncident',
      incidentId: 'c1',
      reason: 'Offside',
    });
    expect(keyMap(struck, AT, 'owner').undo?.name).toBe("Undo: Striking out Goal, Argentina, 2'");
  });

  it('of what was made final is for an editor', () => {
    const state = after(TENNIS, { type: 'giveWalkover', winner: 'home' }, { type: 'finalize' });
    expect(keyMap(state, AT, 'owner').undo).toMatchObject({ name: 'Undo: Result confirmed', refusal: null });
    expect(keyMap(state, AT, 'scorer').undo?.refusal).toMatchObject({ rule: 'ST-06' });
  });
});
