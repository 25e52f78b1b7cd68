import { describe, expect, it } from 'vitest';
import type { Side } from '../../core/side.ts';
import type { Command } from '../../match.ts';
import {
  AFTER_EXTRA_TIME,
  card,
  end,
  goal,
  kick,
  kicks,
  lineup,
  missedPenalty,
  SHOOT_OUT,
  substitution,
} from '../../testing/commands.ts';
import { as, given, type Step } from '../../testing/given.ts';
import { cupTie } from '../../testing/setups.ts';
import { shootOutWinner } from './shootout.ts';

const LINEUPS = [lineup('home'), lineup('away')];
const shootOut = (...steps: readonly Step[]) => given(cupTie(), ...LINEUPS, ...SHOOT_OUT, ...steps);
/** Rounds in which everybody scores: `h1` and `a1`, `h2` and `a2` … */
const round = (from: number, to: number): Command[] =>
  Array.from({ length: to - from + 1 }, (_, i) => [
    kick('home', true, `h${from + i}`),
    kick('away', true, `a${from + i}`),
  ]).flat();

describe('a shoot-out', () => {
  it('FB-15 Kicks are taken in a shoot-out only, and no goals are scored in it', () => {
    given(cupTie(), ...AFTER_EXTRA_TIME)
      .when(kick('home', true))
      .refused('FB-15');
    shootOut()
      .when(goal('home'))
      .refused('FB-15', /record a kick/);
    shootOut({ type: 'interruptMatch' }).when(kick('home', true)).refused('FB-15');
  });

  it('FB-15 The bare score of a shoot-out is entered instead of it', () => {
    const score: Command = { type: 'recordShootOut', score: { home: 4, away: 2 } };
    const ended = given(cupTie(), ...AFTER_EXTRA_TIME, score);
    expect(ended.summary).toMatchObject({
      status: 'ended',
      score: { home: 0, away: 0 },
      shootOut: { home: 4, away: 2 },
      result: { winner: 'home', decidedBy: 'shootOut' },
    });
    shootOut().when(score).refused('FB-15');
    ended.when(kick('home', true)).refused('FB-15');
  });

  it('FB-16 The sides take turns, whichever begins', () => {
    shootOut(kick('home', true))
      .when(kick('home', true))
      .refused('FB-16', /France kicks next/);
    shootOut(kick('away', true)).when(kick('home', true)).accepted();
  });

  it('FB-17 Nobody kicks again before all others of the side have kicked', () => {
    shootOut(...round(1, 1))
      .when(kick('home', true, 'h1'))
      .refused('FB-17');
    const all = shootOut(...round(1, 11));
    all.when(kick('home', true, 'h1')).accepted();
    const second = [...round(1, 1)].reduce((so, command) => so.when(command).accepted(), all);
    second.when(kick('home', true, 'h1')).refused('FB-17');
  });

  it('FB-17 The side with fewer players kicks again sooner, and so does the other', () => {
    const ten = given(cupTie(), ...LINEUPS, ...SHOOT_OUT.slice(0, -1), card('home', 'red', 'h11', 119), {
      type: 'startPeriod',
      period: 'PEN',
    });
    const all = round(1, 10).reduce((so, command) => so.when(command).accepted(), ten);
    all.when(kick('home', true, 'h11')).refused('FB-05');
    all
      .when(kick('home', true, 'h1'))
      .accepted()
      .when(kick('away', true, 'a1'))
      .accepted();
  });

  it.each<[string, string, Side | null]>([
    ['x', '', null],
    ['xxx', '---', 'home'],
    ['---', 'xxx', 'away'],
    ['xxx', '--', null],
    ['xxxx', 'x--x', 'home'],
    ['xx-x', '--x', null],
    ['xxxxx', 'xxxx', null],
    ['xxxxx', 'xxxx-', 'home'],
    ['xxxx-', 'xxxxx', 'away'],
    ['xxxxx', 'xxxxx', null],
    ['xxxxxx', 'xxxxx', null],
    ['xxxxxx', 'xxxxx-', 'home'],
    ['xxxxx-', 'xxxxxx', 'away'],
    ['xxxxx-', 'xxxxx-', null],
    ['-----x', '------', 'home'],
  ])('FB-18 Kicks %s against %s are won by %s', (home, away, winner) => {
    const taken = kicks('home', home, away).flatMap((one) =>
      one.type === 'recordKick' ? [{ side: one.side, playerId: null, scored: one.scored }] : [],
    );
    expect(shootOutWinner(taken)).toBe(winner);
  });

  it('FB-18 The deciding kick ends it, and no other whistle does', () => {
    shootOut().when(end).refused('FB-18');
    const decided = shootOut(...kicks('home', 'xxx', '---'));
    expect(decided.summary).toMatchObject({
      status: 'ended',
      phase: { code: 'PEN' },
      score: { home: 0, away: 0 },
      shootOut: { home: 3, away: 0 },
      result: { winner: 'home', decidedBy: 'shootOut' },
    });
    decided.when(kick('home', true)).refused('FB-18', /decided/);
  });

  it('FB-23 Cautions of the match are not carried into the kicks', () => {
    const booked = given(cupTie(), ...LINEUPS, ...SHOOT_OUT.slice(0, -1), card('home', 'yellow', 'h1', 70), {
      type: 'startPeriod',
      period: 'PEN',
    });
    booked.when(card('home', 'secondYellow', 'h1')).refused('FB-09');
    const again = booked.when(as('card', card('home', 'yellow', 'h1'))).accepted();
    expect(again.summary).toMatchObject({ counters: { home: { yellow: 2, red: 0 } } });
    expect(again.incident('card')).toMatchObject({ phase: 'PEN', minute: { minute: 120 } });
    again.when(card('home', 'secondYellow', 'h1')).accepted();
  });

  it('has cards before it that belong to the last minute of play', () => {
    const before = given(cupTie(), ...LINEUPS, ...AFTER_EXTRA_TIME, as('card', card('home', 'red', 'h1')));
    expect(before.incident('card')).toMatchObject({ phase: 'ET2', state: 'inForce' });
    before
      .when({ type: 'startPeriod', period: 'PEN' })
      .accepted()
      .when(kick('home', true, 'h1'))
      .refused('FB-05');
  });

  it('has cards and changes of its own, which stand among its kicks', () => {
    const sentOff = shootOut(
      as('one', kick('home', true, 'h1')),
      as('red', card('home', 'red', 'h1')),
      as('two', kick('away', true, 'a1')),
      as('keeper', substitution('home', 'h2', 'h12')),
      as('three', kick('home', true, 'h12')),
    );
    expect(sentOff.state.incidents.slice(-5).map(({ id }) => id)).toEqual([
      'one',
      'red',
      'two',
      'keeper',
      'three',
    ]);
    sentOff.when(missedPenalty('away', 119)).accepted();
  });
});
