import { describe, expect, it } from 'vitest';
import type { PerSide } from '../../core/side.ts';
import { type Command, isOfSport } from '../../match.ts';
import { games, points, SIX_ALL, serve } from '../../testing/commands.ts';
import { given } from '../../testing/given.ts';
import { tennisMatch } from '../../testing/setups.ts';
import { FINAL_SETS, type FinalSet } from './options.ts';
import { callPoints } from './score.ts';
import type { TennisDetail } from './types.ts';

const score = <T>(home: T, away: T): PerSide<T> => ({ home, away });
/** The score after these commands: finished sets, and what is being played. */
const after = (commands: readonly Command[], rules = {}, first: 'home' | 'away' = 'home') => {
  const { state, summary } = given(tennisMatch(rules), serve(first), ...commands);
  if (!isOfSport(state, 'tennis')) throw new Error('not tennis');
  const { sets, games, playing } = state.detail;
  const points = callPoints(state.detail);
  return { ...summary, sets, games, points, playing, server: summary.turn?.side ?? null };
};
const ONE_SET_ALL = games('HHHHHH AAAAAA');

describe('points', () => {
  it('TN-01 Play begins once', () => {
    const begun = given(tennisMatch(), serve('away'));
    expect(begun.summary).toMatchObject({ status: 'live', turn: { side: 'away', why: 'serves' } });
    begun.when(serve('home')).refused('TN-01');
    given(tennisMatch(), { type: 'postponeMatch' })
      .when(serve('home'))
      .refused('TN-01', /postponed/);
  });

  it.each<[string, readonly Command[]]>([
    ['before play', []],
    ['while it is suspended', [serve('home'), { type: 'suspendMatch' }]],
    ['after a retirement', [serve('home'), { type: 'retire', side: 'away' }]],
    ['after the match', [serve('home'), ...games('HHHHHH HHHHHH')]],
  ])('TN-02 No point is played %s', (_, before) => {
    given(tennisMatch(), ...before)
      .when({ type: 'recordPoint', side: 'home' })
      .refused('TN-02');
  });

  it.each<[string, string, string]>([
    ['', '0', '0'],
    ['H', '15', '0'],
    ['HH', '30', '0'],
    ['HHA', '30', '15'],
    ['HHHAA', '40', '30'],
    ['HHHAAA', '40', '40'],
    ['HHHAAAH', 'AD', '40'],
    ['HHHAAAHA', '40', '40'],
    ['HHHAAAA', '40', 'AD'],
    ['HHHAAA HAHA HAHAHA H', 'AD', '40'],
  ])('TN-03 A game of %s stands at %s-%s', (row, home, away) => {
    expect(after(points(row))).toMatchObject({ points: score(home, away), games: score(0, 0) });
  });

  it.each<[string, number, number]>([
    ['HHHH', 1, 0],
    ['AAHAA', 0, 1],
    ['HHHAAA HH', 1, 0],
    ['HHHAAA HA AA', 0, 1],
  ])('TN-03 A game of %s is won %i-%i', (row, home, away) => {
    expect(after(points(row))).toMatchObject({ points: score('0', '0'), games: score(home, away) });
  });

  it('TN-10 An ace is won by the server and a double fault is lost by the server', () => {
    const serving = given(tennisMatch(), serve('home'));
    serving.when({ type: 'recordPoint', side: 'away', how: 'ace' }).refused('TN-10');
    serving.when({ type: 'recordPoint', side: 'home', how: 'doubleFault' }).refused('TN-10');
    serving.when({ type: 'recordPoint', side: 'home', how: 'ace' }).accepted();
    const fault = serving.when({ type: 'recordPoint', side: 'away', how: 'doubleFault' }).accepted();
    expect(fault.incident('2')).toMatchObject({
      how: 'doubleFault',
      server: 'home',
      score: score('0', '15'),
    });
  });
});

describe('sets', () => {
  it.each<[string, number, number]>([
    ['HHHHHH', 6, 0],
    ['HAHAHAHAHH', 6, 4],
    ['HAHAHAHAHA AA', 5, 7],
  ])('TN-04 A set of games %s ends %i-%i', (row, home, away) => {
    expect(after(games(row))).toMatchObject({ sets: [score(home, away)], games: score(0, 0) });
  });

  it('TN-04 A set goes on at 6-5', () => {
    expect(after(games('HAHAHAHAHA H'))).toMatchObject({ sets: [], games: score(6, 5), playing: 'game' });
  });

  it('TN-05 At six all a tie-break is played, and its points are counted 1, 2, 3', () => {
    const level = games(SIX_ALL);
    expect(after(level)).toMatchObject({ games: score(6, 6), playing: 'tieBreak', points: score('0', '0') });
    expect(after([...level, ...points('HHHHH A')])).toMatchObject({ points: score('5', '1') });
    expect(after([...level, ...points('HHHHHH AAAAAA')])).toMatchObject({ points: score('6', '6') });
    expect(after([...level, ...points('HHHHHH AAAAAA H')])).toMatchObject({
      points: score('7', '6'),
      sets: [],
    });
  });

  it('TN-05 A tie-break is won with seven points and two clear, and the set 7-6', () => {
    const level = games(SIX_ALL);
    expect(after([...level, ...points('HHHHH AAAAA HH')]).sets).toEqual([
      { ...score(7, 6), tieBreak: score(7, 5) },
    ]);
    const long = [...level, ...points('HHHHHH AAAAAA HAHAHA AA')];
    expect(after(long).sets).toEqual([{ ...score(6, 7), tieBreak: score(9, 11) }]);
  });

  it('TN-05 The final of Wimbledon in 1980: 34 points in the fourth set, two clear games in the fifth', () => {
    // The public record has the sets and the tie-break; who won each point of them is made up.
    const sets = [games('AHAAAAA'), games('HHHHHAAAAAHH'), games('HHHHHAAAH'), games(SIX_ALL)].flat();
    const four = [...sets, ...points(`${'HA'.repeat(16)}AA`)];
    const rules = { bestOf: 5, finalSet: 'advantage' };
    const played = [score(1, 6), score(7, 5), score(6, 3), { ...score(6, 7), tieBreak: score(16, 18) }];
    expect(after(four, rules)).toMatchObject({ score: score(2, 2), status: 'live', sets: played });
    expect(after([...four, ...games('HAHAHAHAHAHAHH')], rules)).toMatchObject({
      score: score(3, 2),
      status: 'ended',
      sets: [...played, score(8, 6)],
      result: { winner: 'home', decidedBy: 'normal' },
    });
  });

  it.each<[FinalSet, string, TennisDetail['playing'], string]>([
    ['tieBreak', SIX_ALL, 'tieBreak', 'HHHHHHH'],
    ['tieBreak10', SIX_ALL, 'tieBreak', 'HHHHHHHHHH'],
    ['advantage', `${SIX_ALL}H`, 'game', 'HHHH'],
    ['matchTieBreak', '', 'matchTieBreak', 'HHHHHHHHHH'],
  ])('TN-06 A deciding set with %s', (finalSet, row, playing, winning) => {
    const before = [...ONE_SET_ALL, ...games(row)];
    expect(after(before, { finalSet })).toMatchObject({ status: 'live', playing });
    const almost = points(winning.slice(1));
    expect(after([...before, ...almost], { finalSet }).status).toBe('live');
    expect(after([...before, ...points(winning)], { finalSet })).toMatchObject({
      status: 'ended',
      score: score(2, 1),
      result: { winner: 'home', decidedBy: 'normal' },
      playing: 'game',
    });
  });

  it('TN-06 A match tie-break counts as a set of 1-0, with its points', () => {
    const { sets } = after([...ONE_SET_ALL, ...points('HHHHHHHHH AAAAAAAAA AA')], {
      finalSet: 'matchTieBreak',
    });
    expect(sets.at(-1)).toEqual({ ...score(0, 1), tieBreak: score(9, 11) });
  });

  it.each(FINAL_SETS)('TN-06 The sets before the deciding one have a tie-break to seven: %s', (finalSet) => {
    const { sets } = after([...games(SIX_ALL), ...points('HHHHHHH')], { finalSet });
    expect(sets).toEqual([{ ...score(7, 6), tieBreak: score(7, 0) }]);
  });

  it('TN-07 The first to win two of three or three of five sets wins', () => {
    const twoSets = games('HHHHHH HHHHHH');
    expect(after(twoSets)).toMatchObject({
      status: 'ended',
      score: score(2, 0),
      result: { winner: 'home' },
    });
    expect(after(twoSets, { finalSet: 'matchTieBreak' }).playing).toBe('game');
    expect(after(twoSets, { bestOf: 5 })).toMatchObject({ status: 'live', result: null });
    expect(after([...twoSets, ...games('AAAAAA AAAAAA AAAAAA')], { bestOf: 5 })).toMatchObject({
      status: 'ended',
      score: score(2, 3),
      result: { winner: 'away' },
    });
  });
});

/** Who serves each point of a row of them. */
const serversOf = (before: readonly Command[], row: string): string =>
  given(tennisMatch(), serve('home'), ...before, ...points(row))
    .state.incidents.slice(-row.length)
    .map((one) => (one.type === 'point' && one.server === 'home' ? 'H' : 'A'))
    .join('');

describe('serving', () => {
  it('TN-08 Serve changes after every game, from set to set too', () => {
    expect(serversOf([], 'HHHHAAAAHHHH')).toBe('HHHHAAAAHHHH');
    expect(after(games('HAHAHAHAHH'))).toMatchObject({ server: 'home' });
    expect(after(games('HHHHHHH'))).toMatchObject({ games: score(1, 0), server: 'away' });
    expect(after(games('HHHHHAH'))).toMatchObject({ games: score(0, 0), server: 'away' });
  });

  it('TN-08 In a tie-break it changes after the first point and then after every two', () => {
    expect(serversOf(games(SIX_ALL), 'HAHAHAHAHAHA')).toBe('HAAHHAAHHAAH');
  });

  it.each(['HHHHHHH', 'HHHHH AAAAA HH', 'HHHHHH AAAAAA AA'])(
    'TN-08 Who received first in a tie-break serves first in the next set: %s',
    (row) => {
      const next = after([...games(SIX_ALL), ...points(row)]);
      expect(next).toMatchObject({ games: score(0, 0), server: 'away' });
    },
  );

  it('TN-08 A match tie-break goes on in the same order', () => {
    const rules = { finalSet: 'matchTieBreak' };
    expect(after(ONE_SET_ALL, rules).server).toBe('home');
    expect(after([...ONE_SET_ALL, ...points('H')], rules).server).toBe('away');
    expect(after(games('HHHHHAH AAAAAA'), rules)).toMatchObject({ playing: 'matchTieBreak', server: 'away' });
  });

  it('is shown while play is on or interrupted only', () => {
    expect(after([]).server).toBe('home');
    expect(after([{ type: 'interruptMatch' }]).server).toBe('home');
    expect(after([{ type: 'suspendMatch' }]).server).toBeNull();
    expect(after(games('HHHHHH HHHHHH')).server).toBeNull();
  });
});

it('each point says what it won', () => {
  const { state } = given(tennisMatch(), serve('home'), ...games('HHHHHH HHHHHH'));
  const won = state.incidents.flatMap((one) => (one.type === 'point' ? [one.won] : []));
  expect(won.filter((what) => what !== 'point')).toEqual([
    ...['game', 'game', 'game', 'game', 'game', 'set'],
    ...['game', 'game', 'game', 'game', 'game', 'match'],
  ]);
  expect(isOfSport(state, 'tennis') && state.incidents.at(-1)).toMatchObject({ set: 2, game: 6 });
});

it('a retirement right after a set leaves no set that nobody played', () => {
  const codes = (...steps: readonly Command[]) =>
    given(tennisMatch(), serve('home'), ...games('HHHHHH'), ...steps).summary.units.map(({ code }) => code);
  expect(codes()).toEqual(['S1', 'S2']);
  expect(codes({ type: 'retire', side: 'home' })).toEqual(['S1']);
  expect(codes({ type: 'abandonMatch' })).toEqual(['S1']);
  expect(codes({ type: 'recordPoint', side: 'home' }, { type: 'abandonMatch' })).toEqual(['S1', 'S2']);
});

it('a retirement in a tie-break leaves what was played', () => {
  const {
    sets,
    games: current,
    points: called,
  } = after([...games(SIX_ALL), ...points('HHA'), { type: 'retire', side: 'home', reason: 'Ankle' }]);
  const { summary } = given(
    tennisMatch(),
    serve('home'),
    ...games(SIX_ALL),
    ...points('HHA'),
    { type: 'retire', side: 'home' },
    { type: 'finalize' },
  );
  expect(summary.units).toEqual([{ code: 'S1', home: 6, away: 6, extra: { home: 2, away: 1 } }]);
  expect({ sets, current, called }).toEqual({ sets: [], current: score(6, 6), called: score('2', '1') });
});
