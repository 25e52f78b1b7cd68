import { expect, it } from 'vitest';
import { given } from '../../testing/given.ts';
import { beachVolleyballMatch, rallies, startSet, toScore } from '../../testing/rallies.ts';

it('BV-01 A set begins before the match or after the set before', () => {
  given(beachVolleyballMatch(), startSet('home')).when(startSet()).refused('BV-01');
});

it('BV-02 Rallies are played in the set that is on', () => {
  given(beachVolleyballMatch())
    .when({ type: 'recordRally', side: 'home' })
    .refused('BV-02', /Start set 1 first/);
});

it('BV-03 A set goes to 21 points with two clear, the third to 15', () => {
  const two = [startSet('home'), ...toScore(21, 19), startSet(), ...toScore(20, 22), startSet('home')];
  expect(given(beachVolleyballMatch(), ...two).summary.score).toEqual({ home: 1, away: 1 });
  expect(given(beachVolleyballMatch(), ...two, ...toScore(15, 14)).summary.status).toBe('live');
  expect(given(beachVolleyballMatch(), ...two, ...toScore(16, 14)).summary.status).toBe('ended');
});

it('BV-04 The first to win two of three sets wins the match', () => {
  const two = [startSet('home'), ...toScore(21, 19), startSet(), ...toScore(21, 10)];
  expect(given(beachVolleyballMatch(), ...two).summary.result).toEqual({
    winner: 'home',
    decidedBy: 'normal',
  });
});

it('BV-05 The sides change ends after every seven points, in the third set after every five', () => {
  const detailAfter = (home: number, away: number) =>
    given(beachVolleyballMatch(), startSet('home'), ...toScore(home, away)).summary.detail;
  expect(detailAfter(4, 3)).toMatchObject({ changeEnds: true });
  expect(detailAfter(4, 4)).not.toHaveProperty('changeEnds');
  expect(detailAfter(7, 7)).toMatchObject({ changeEnds: true });
  const two = [startSet('home'), ...toScore(21, 19), startSet(), ...toScore(20, 22), startSet('home')];
  expect(given(beachVolleyballMatch(), ...two, ...toScore(3, 2)).summary.detail).toMatchObject({
    changeEnds: true,
  });
});

it('BV-06 A side has one time-out in a set', () => {
  const timeOut = { type: 'takeTimeOut', side: 'away' } as const;
  given(beachVolleyballMatch(), startSet('home'), timeOut).when(timeOut).refused('BV-06');
});

it('BV-07 Two players serve in turn, in the order that was given', () => {
  const order = (side: 'home' | 'away', shirts: readonly number[]) =>
    ({ type: 'setCourtOrder', side, shirts }) as const;
  const orders = [order('home', [1, 2]), order('away', [2, 1])];
  const shirtAfter = (won: string) =>
    given(beachVolleyballMatch(), ...orders, startSet('home'), ...rallies(won)).summary.detail;
  expect(shirtAfter('')).toMatchObject({ servingShirt: 1 });
  // The side that received has not served yet: its first server comes first.
  expect(shirtAfter('a')).toMatchObject({ servingShirt: 2 });
  expect(shirtAfter('ah')).toMatchObject({ servingShirt: 2 });
  expect(shirtAfter('aha')).toMatchObject({ servingShirt: 1 });
  given(beachVolleyballMatch())
    .when(order('home', [1, 2, 3]))
    .refused('BV-07', /2 players/);
});

it('BV-08 A bare result can have come about', () => {
  const result = (...sets: { home: number; away: number }[]) => ({
    type: 'recordResult' as const,
    result: { sport: 'beachVolleyball' as const, sets },
  });
  const match = given(beachVolleyballMatch());
  match.when(result({ home: 21, away: 18 }, { home: 21, away: 10 })).accepted();
  match.when(result({ home: 15, away: 10 }, { home: 21, away: 10 })).refused('BV-08', /Set 1/);
});
