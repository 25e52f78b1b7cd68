import { describe, expect, it } from 'vitest';
import { given } from '../../testing/given.ts';
import { rallies, startSet, toScore, volleyballMatch } from '../../testing/rallies.ts';

const setTo25 = (winner: 'h' | 'a') => (winner === 'h' ? toScore(25, 20) : toScore(20, 25));

describe('sets and rallies', () => {
  it('VB-01 A set begins before the match or after the set before', () => {
    const live = given(volleyballMatch(), startSet('home'));
    live.when(startSet()).refused('VB-01', /already begun/);
    given(volleyballMatch(), startSet('home'), ...setTo25('h'))
      .when(startSet())
      .accepted();
  });

  it('VB-02 Rallies are played in the set that is on, and not after the match', () => {
    given(volleyballMatch())
      .when({ type: 'recordRally', side: 'home' })
      .refused('VB-02', /Start set 1 first/);
    const over = given(volleyballMatch({ bestOf: 1, deciderPoints: 15 }), startSet('home'), ...setTo25('h'));
    expect(over.summary.status).toBe('ended');
    over.when({ type: 'recordRally', side: 'home' }).refused('VB-02', /over/);
  });

  it('VB-03 Whoever wins a rally has a point', () => {
    expect(given(volleyballMatch(), startSet('home'), ...rallies('haa')).summary.units).toEqual([
      { code: 'S1', home: 1, away: 2 },
    ]);
  });

  it('VB-04 A set goes to 25 points with two clear, without a cap', () => {
    const level = given(volleyballMatch(), startSet('home'), ...toScore(30, 30));
    expect(level.summary.status).toBe('live');
    const ended = given(volleyballMatch(), startSet('home'), ...toScore(30, 32));
    expect(ended.summary).toMatchObject({ status: 'break', score: { home: 0, away: 1 } });
    const capped = given(volleyballMatch({ cap: 27 }), startSet('home'), ...toScore(27, 26));
    expect(capped.summary.score).toEqual({ home: 1, away: 0 });
  });

  it('VB-05 The fifth set goes to 15 with two clear, and decides by a tie-break', () => {
    const fourSets = (['h', 'a', 'h', 'a'] as const).flatMap((winner) => [
      startSet('home'),
      ...setTo25(winner),
    ]);
    const { summary } = given(volleyballMatch(), ...fourSets, startSet('away'), ...toScore(13, 15));
    expect(summary).toMatchObject({
      status: 'ended',
      score: { home: 2, away: 3 },
      result: { winner: 'away', decidedBy: 'tieBreak' },
    });
    const straight = (['h', 'h', 'h'] as const).flatMap((winner) => [startSet('home'), ...setTo25(winner)]);
    expect(given(volleyballMatch(), ...straight).summary.result).toEqual({
      winner: 'home',
      decidedBy: 'normal',
    });
  });

  it('plays all sets where the competition says so, and an even number may be shared', () => {
    const rules = { bestOf: 3, playAll: true, deciderPoints: 25 };
    const all = (['h', 'h', 'a'] as const).flatMap((winner) => [startSet('home'), ...setTo25(winner)]);
    expect(given(volleyballMatch(rules), ...all).summary).toMatchObject({
      status: 'ended',
      score: { home: 2, away: 1 },
      result: { winner: 'home', decidedBy: 'normal' },
    });
    const two = { bestOf: 2, playAll: true, deciderPoints: 25 };
    const shared = (['h', 'a'] as const).flatMap((winner) => [startSet('home'), ...setTo25(winner)]);
    expect(given(volleyballMatch(two), ...shared).summary.result?.winner).toBeNull();
  });
});

describe('who serves', () => {
  it('VB-06 Whoever wins a rally serves; the other side begins the next set; a toss decides before the last', () => {
    const set1 = given(volleyballMatch(), startSet('home'), ...rallies('hh'));
    expect(set1.summary.turn).toEqual({ side: 'home', why: 'serves' });
    expect(set1.when({ type: 'recordRally', side: 'away' }).accepted().summary.turn?.side).toBe('away');
    const set2 = given(volleyballMatch(), startSet('home'), ...setTo25('h'), startSet());
    expect(set2.summary.turn?.side).toBe('away');
    const four = (['h', 'a', 'h', 'a'] as const).flatMap((winner, index) => [
      index === 0 ? startSet('home') : startSet(),
      ...setTo25(winner),
    ]);
    expect(given(volleyballMatch(), ...four, startSet()).summary.turn).toBeNull();
    expect(given(volleyballMatch(), ...four, startSet('away')).summary.turn?.side).toBe('away');
  });

  const order = (side: 'home' | 'away', ...shirts: number[]) =>
    ({ type: 'setCourtOrder', side, shirts }) as const;
  const lineups = [order('home', 1, 2, 3, 4, 5, 6), order('away', 11, 12, 13, 14, 15, 16)];

  it('VB-12 A side that wins the serve rotates, through a set with substitutions', () => {
    const start = given(volleyballMatch(), ...lineups, startSet('home'));
    const shirtAfter = (won: string) =>
      given(volleyballMatch(), ...lineups, startSet('home'), ...rallies(won)).summary.detail;
    expect(start.summary.detail).toMatchObject({ servingShirt: 1 });
    expect(shirtAfter('hhh')).toMatchObject({ servingShirt: 1 });
    // The side that received rotates before its first serve.
    expect(shirtAfter('a')).toMatchObject({ servingShirt: 12 });
    expect(shirtAfter('ah')).toMatchObject({ servingShirt: 2 });
    expect(shirtAfter('ahahahahahah')).toMatchObject({ servingShirt: 1 });
    const replaced = start
      .when({ type: 'replacePlayer', side: 'home', off: 2, on: 9 })
      .accepted()
      .when({ type: 'recordRally', side: 'away' })
      .accepted()
      .when({ type: 'recordRally', side: 'home' })
      .accepted();
    expect(replaced.summary.detail).toMatchObject({ servingShirt: 9 });
  });

  it('VB-11 The line-up of a set has six players, none of them twice', () => {
    const match = given(volleyballMatch());
    match.when(order('home', 1, 2, 3)).refused('VB-11', /6 players/);
    match.when(order('home', 1, 2, 3, 4, 5, 5)).refused('VB-11', /number 5/);
  });
});

describe('what happens between the rallies', () => {
  it('VB-07 A side has two time-outs in a set', () => {
    const timeOut = { type: 'takeTimeOut', side: 'home' } as const;
    const twice = given(volleyballMatch(), startSet('home'), timeOut, timeOut);
    expect(twice.summary.counters).toEqual({ home: { timeOuts: 0 }, away: { timeOuts: 2 } });
    twice.when(timeOut).refused('VB-07', /2 time-outs/);
    given(volleyballMatch(), startSet('home'), timeOut, timeOut, ...setTo25('h'), startSet())
      .when(timeOut)
      .accepted();
  });

  it('VB-08 A side has six substitutions in a set, exceptional ones aside', () => {
    const change = (off: number, on: number) => ({ type: 'replacePlayer', side: 'home', off, on }) as const;
    const six = [1, 2, 3, 4, 5, 6].map((shirt) => change(shirt, shirt + 10));
    const done = given(volleyballMatch(), startSet('home'), ...six);
    done.when(change(11, 7)).refused('VB-08', /6 substitutions/);
    done.when({ ...change(11, 7), exceptional: true }).accepted();
    const known = given(
      volleyballMatch(),
      { type: 'setCourtOrder', side: 'home', shirts: [1, 2, 3, 4, 5, 6] },
      startSet('home'),
    );
    known.when(change(9, 10)).refused('VB-08', /9 is not on court/);
    known.when(change(1, 2)).refused('VB-08', /2 is on court/);
  });

  it('VB-09 A red card gives the opponents a point and the serve, a yellow card nothing', () => {
    const card = (sanction: 'warning' | 'penalty') =>
      ({ type: 'recordSanction', side: 'home', sanction }) as const;
    expect(given(volleyballMatch(), startSet('home'), card('warning')).summary).toMatchObject({
      detail: { points: { home: 0, away: 0 } },
      turn: { side: 'home' },
    });
    expect(given(volleyballMatch(), startSet('home'), card('penalty')).summary).toMatchObject({
      detail: { points: { home: 0, away: 1 } },
      turn: { side: 'away' },
    });
    const lost = given(volleyballMatch(), startSet('home'), ...toScore(20, 24), card('penalty'));
    expect(lost.summary).toMatchObject({ status: 'break', score: { home: 0, away: 1 } });
  });

  it('says when ends are changed in the deciding set', () => {
    const rules = { bestOf: 1, deciderPoints: 15, points: 15 };
    const decider = volleyballMatch({ ...rules, bestOf: 3 });
    const two = [startSet('home'), ...toScore(15, 10), startSet(), ...toScore(10, 15), startSet('home')];
    expect(given(decider, ...two, ...toScore(8, 7)).summary.detail).toMatchObject({ changeEnds: true });
    expect(given(decider, ...two, ...toScore(8, 8)).summary.detail).not.toHaveProperty('changeEnds');
  });
});

describe('VB-10 A bare result', () => {
  const result = (sets: [number, number][], retired?: 'home' | 'away') => ({
    type: 'recordResult' as const,
    result: {
      sport: 'volleyball' as const,
      sets: sets.map(([home, away]) => ({ home, away })),
      ...(retired === undefined ? {} : { retired }),
    },
  });

  it('that can have come about is taken', () => {
    const { summary } = given(
      volleyballMatch(),
      result([
        [25, 20],
        [23, 25],
        [30, 28],
        [25, 3],
      ]),
    );
    expect(summary).toMatchObject({ status: 'ended', score: { home: 3, away: 1 }, resultOnly: true });
    expect(summary.units).toHaveLength(4);
  });

  it('may be that of a side that could not go on', () => {
    const { summary } = given(
      volleyballMatch(),
      result(
        [
          [25, 20],
          [10, 4],
        ],
        'away',
      ),
    );
    expect(summary).toMatchObject({
      status: 'retired',
      score: { home: 1, away: 0 },
      result: { winner: 'home', decidedBy: 'retirement' },
    });
  });

  it.each([
    ['a set that goes on', result([[25, 24]]), /Set 1 cannot end 25–24\. It goes to 25, 2 clear/],
    [
      'a set too long',
      result([
        [28, 25],
        [25, 0],
        [25, 0],
      ]),
      /Set 1 cannot end/,
    ],
    [
      'sets too few',
      result([
        [25, 20],
        [25, 20],
      ]),
      /Nobody has won the 3 sets/,
    ],
    [
      'sets too many',
      result([
        [25, 2],
        [25, 2],
        [25, 2],
        [25, 2],
      ]),
      /over before set 4/,
    ],
    [
      'a fifth set to 25',
      result([
        [25, 2],
        [2, 25],
        [25, 2],
        [2, 25],
        [25, 20],
      ]),
      /Set 5 cannot end/,
    ],
  ])('with %s is refused', (_what, command, words) => {
    given(volleyballMatch()).when(command).refused('VB-10', words);
  });
});
