import { describe, expect, it } from 'vitest';
import { readClock, startClock } from '../../core/clock.ts';
import type { PerSide } from '../../core/side.ts';
import type { Command } from '../../match.ts';
import {
  AFTER_EXTRA_TIME,
  card,
  EXTRA_TIME,
  end,
  FIRST_HALF,
  FULL_TIME,
  goal,
  HALF_TIME,
  kick,
  lineup,
  missedPenalty,
  SECOND_HALF,
  SHOOT_OUT,
  start,
  substitution,
} from '../../testing/commands.ts';
import { after, as, given } from '../../testing/given.ts';
import { cupTie, footballMatch, KICKOFF } from '../../testing/setups.ts';
import { FOOTBALL_RULES } from './options.ts';
import { minuteOf } from './period.ts';

const setClock = (seconds: number): Command => ({ type: 'setClock', seconds });
const added = (minutes: number): Command => ({ type: 'announceAddedTime', minutes });

describe('periods', () => {
  it('FB-01 Periods are played in order, with their intervals', () => {
    const phases = SHOOT_OUT.map((_, i) => given(cupTie(), ...SHOOT_OUT.slice(0, i + 1)).state.phase);
    expect(phases).toEqual(['1H', 'HT', '2H', 'BET', 'ET1', 'ETHT', 'ET2', 'BPEN', 'PEN']);
  });

  it.each<[string, readonly Command[], Command]>([
    ['begins with the second half', [], start('2H')],
    ['begins twice', [start('1H')], start('1H')],
    ['goes on without its interval', [start('1H')], start('2H')],
    ['ends a period before kick-off', [], end],
    ['ends a period twice', HALF_TIME, end],
    ['ends a period while it is halted', [start('1H'), { type: 'interruptMatch' }], end],
    ['begins again after the end', FULL_TIME, start('2H')],
  ])('FB-01 No match %s', (_, before, command) => {
    given(footballMatch(), ...before)
      .when(command)
      .refused('FB-01');
  });

  it.each<[string, Command]>([
    ['goal', goal('home')],
    ['goal with its minute', goal('home', 1)],
    ['missed penalty', missedPenalty('home', 1)],
    ['card', card('home', 'red')],
    ['substitution', substitution('home', 'h1', 'h12')],
  ])('FB-02 Nothing happens before kick-off: no %s', (_, command) => {
    given(footballMatch(), lineup('home')).when(command).refused('FB-02');
  });

  it('FB-02 No goal counts after the match was awarded', () => {
    given(
      footballMatch(),
      ...FIRST_HALF,
      { type: 'abandonMatch' },
      { type: 'awardMatch', winner: 'home', reason: 'x' },
    )
      .when(goal('away', 20))
      .refused('FB-02', /awarded/);
  });

  it.each<[string, Command]>([
    ['46 in the first half', goal('home', 46)],
    ['0', goal('home', 0)],
    ['121', goal('home', 121)],
    ['30+2', goal('home', [30, 2])],
    ['45+61', card('home', 'yellow', undefined, [45, 61])],
    ['46 for a card of the first half', card('home', 'yellow', undefined, 46)],
  ])('FB-03 There is no minute %s', (_, command) => {
    given(footballMatch(), ...FIRST_HALF)
      .when(command)
      .refused('FB-03');
  });

  it('FB-03 Without a minute it is the one that the clock shows', () => {
    const minute = (minutes: number, command: Command) =>
      given(footballMatch(), after(0, start('1H')))
        .when(after(minutes, command, 'it'))
        .accepted()
        .incident('it').minute;
    expect(minute(0, goal('home'))).toEqual({ minute: 1 });
    expect(minute(22.5, goal('home'))).toEqual({ minute: 23 });
    expect(minute(44.99, card('home', 'yellow'))).toEqual({ minute: 45 });
    expect(minute(45, goal('home'))).toEqual({ minute: 45, added: 1 });
    expect(minute(300, goal('home'))).toEqual({ minute: 45, added: 60 });
  });

  it('FB-03 In an interval a card or a change takes the first minute to come, and a goal needs its own', () => {
    const atHalfTime = given(footballMatch(), lineup('home'), after(0, start('1H')), after(47, end));
    atHalfTime.when(goal('home')).refused('FB-03', /say which minute/);
    atHalfTime.when(goal('home', 46)).refused('FB-03');
    expect(atHalfTime.when(goal('home', [45, 2])).accepted().summary.score.home).toBe(1);
    const changed = atHalfTime.when(as('change', substitution('home', 'h9', 'h12'))).accepted();
    expect(changed.incident('change')).toMatchObject({ minute: { minute: 46 }, phase: '2H' });
    const on = changed.when(as('start', start('2H'))).accepted();
    expect(on.state.incidents.map(({ id }) => id)).toEqual(['2', '3', 'start', 'change']);
    on.when(goal('home', 46, { player: 'h12' })).accepted();
  });

  it('FB-03 After the whistle a card is of the last minute, and a goal needs its own', () => {
    const over = given(footballMatch(), ...HALF_TIME, after(60, start('2H')), after(108, end));
    expect(
      over
        .when(as('card', card('home', 'red')))
        .accepted()
        .incident('card'),
    ).toMatchObject({
      minute: { minute: 90, added: 4 },
    });
    over.when(goal('home')).refused('FB-03');
  });

  it('FB-03 The last minute without added time is said as 90, not 90+0', () => {
    const { incident } = given(footballMatch(), ...SECOND_HALF, as('goal', goal('home', [90, 0])));
    expect(incident('goal').minute).toEqual({ minute: 90 });
  });

  it('FB-14 Added time is announced for the half that is being played', () => {
    const announced = given(footballMatch(), ...FIRST_HALF, added(3));
    expect(announced.summary).toMatchObject({
      detail: { addedTime: 3 },
      clock: { from: 0, lengthOfPeriod: 2700 },
    });
    expect(announced.when(added(5)).accepted().summary).toMatchObject({ detail: { addedTime: 5 } });
    const next = announced.when(end).accepted().when(start('2H')).accepted();
    expect(next.summary).toMatchObject({
      detail: { addedTime: null },
      clock: { from: 2700, lengthOfPeriod: 2700 },
    });
    given(footballMatch(), ...HALF_TIME)
      .when(added(1))
      .refused('FB-14');
    given(cupTie(), ...SHOOT_OUT)
      .when(added(1))
      .refused('FB-14');
  });

  it('FB-14 Its announcement stands at the last minute, before what happens in it', () => {
    const { state } = given(
      footballMatch(),
      ...FIRST_HALF,
      as('in it', goal('home', [45, 1])),
      as('announced', added(3)),
      as('before', goal('home', 44)),
    );
    expect(state.incidents.map(({ id }) => id)).toEqual(['1', 'before', 'announced', 'in it']);
  });

  it('FB-19 Without extra time and kicks a level match is drawn', () => {
    const drawn = given(footballMatch(), ...FULL_TIME);
    expect(drawn.summary).toMatchObject({ status: 'ended', result: { winner: null, decidedBy: 'normal' } });
    drawn.when(start('ET1')).refused('FB-19', /not played to a decision/);
    drawn.when(start('PEN')).refused('FB-19');
  });

  it.each<[string, boolean, boolean, readonly Command[], string | null]>([
    ['a cup tie, level', true, true, FULL_TIME, 'BET'],
    ['a cup tie without extra time, level', false, true, FULL_TIME, 'BPEN'],
    ['extra time without kicks, level', true, false, AFTER_EXTRA_TIME, 'ET2'],
    ['a cup tie, won', true, true, [...SECOND_HALF, goal('away', 90), end], '2H'],
    [
      'a cup tie, won in extra time',
      true,
      true,
      [...EXTRA_TIME, goal('home', 92), end, start('ET2'), end],
      'ET2',
    ],
    ['extra time, ahead at its half', true, true, [...EXTRA_TIME, goal('home', 92), end], 'ETHT'],
  ])('FB-19 Extra time and kicks follow a level score: %s', (_, extraTime, shootOut, commands, phase) => {
    expect(given(footballMatch({ extraTime, shootOut }), ...commands).state.phase).toBe(phase);
  });

  it.each<[PerSide<number>, readonly Command[], string]>([
    [{ home: 1, away: 0 }, [], 'ended'],
    [{ home: 1, away: 0 }, [goal('away', 70)], 'break'],
    [{ home: 0, away: 2 }, [goal('home', 50), goal('home', 70)], 'break'],
    [{ home: 0, away: 2 }, [goal('home', 50)], 'ended'],
  ])('FB-19 The first leg counts: %o', (firstLeg, goals, status) => {
    const { summary } = given(cupTie({ firstLeg }), ...SECOND_HALF, ...goals, end);
    expect(summary.status).toBe(status);
  });

  it('FB-21 The clock is set while a period is on, to no less than where it began', () => {
    const wrong = given(footballMatch(), ...SECOND_HALF);
    expect(wrong.when(after(60, setClock(3_600))).accepted().summary).toMatchObject({
      clock: { from: 2_700, elapsed: 900, startedAt: KICKOFF + 3_600_000, rate: 1 },
    });
    wrong.when(setClock(600)).refused('FB-21', /45:00/);
    given(footballMatch(), ...HALF_TIME)
      .when(setClock(2_700))
      .refused('FB-21');
    given(cupTie(), ...SHOOT_OUT)
      .when(setClock(7_200))
      .refused('FB-21');
    const halted = given(footballMatch(), ...FIRST_HALF, { type: 'interruptMatch' }, setClock(600));
    expect(halted.summary).toMatchObject({ clock: { elapsed: 600, startedAt: null } });
  });

  it('FB-24 A goal counts in the period of its minute, and a kick in none', () => {
    const { summary } = given(
      cupTie(),
      ...SECOND_HALF,
      goal('home', [45, 2]),
      goal('away', 46),
      end,
      start('ET1'),
      goal('home', 105),
      goal('away', [105, 1]),
      end,
      start('ET2'),
      end,
      start('PEN'),
      kick('home', true),
      kick('away', false),
    );
    expect(summary).toMatchObject({
      score: { home: 2, away: 2 },
      shootOut: { home: 1, away: 0 },
      units: [
        { code: '1H', home: 1, away: 0 },
        { code: '2H', home: 0, away: 1 },
        { code: 'ET1', home: 1, away: 1 },
        { code: 'ET2', home: 0, away: 0 },
      ],
    });
  });
});

describe('the clock', () => {
  it('of a replay runs faster', () => {
    const clock = startClock(2_700, KICKOFF, 60);
    expect(readClock(clock, KICKOFF + 1_500)).toBe(2_790);
    expect(minuteOf(FOOTBALL_RULES, '2H', clock, KICKOFF + 45_000)).toEqual({ minute: 90, added: 1 });
  });

  it('never goes back before it started', () => {
    expect(readClock(startClock(60, KICKOFF, 1), KICKOFF - 5_000)).toBe(60);
  });

  it('of shorter halves ends them sooner', () => {
    const youth = footballMatch({ halfMinutes: 35 });
    const { incident } = given(youth, after(0, start('1H')), after(36, goal('home'), 'goal'));
    expect(incident('goal').minute).toEqual({ minute: 35, added: 2 });
  });
});
