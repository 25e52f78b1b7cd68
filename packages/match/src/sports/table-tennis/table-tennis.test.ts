import { expect, it } from 'vitest';
import { given } from '../../testing/given.ts';
import { rallies, startSet, tableTennisMatch, toScore } from '../../testing/rallies.ts';

const games = (...winners: readonly ('h' | 'a')[]) =>
  winners.flatMap((winner, index) => [
    index === 0 ? startSet('home') : startSet(),
    ...(winner === 'h' ? toScore(11, 6) : toScore(6, 11)),
  ]);

it('TT-01 A game begins before the match or after the game before', () => {
  given(tableTennisMatch(), startSet('home'))
    .when(startSet())
    .refused('TT-01', /game has already begun/);
});

it('TT-02 Points are played in the game that is on', () => {
  given(tableTennisMatch())
    .when({ type: 'recordRally', side: 'home' })
    .refused('TT-02', /Start game 1 first/);
});

it('TT-03 A game goes to 11 points with two clear', () => {
  expect(given(tableTennisMatch(), startSet('home'), ...toScore(11, 10)).summary.status).toBe('live');
  expect(given(tableTennisMatch(), startSet('home'), ...toScore(15, 13)).summary.score).toEqual({
    home: 1,
    away: 0,
  });
});

it('TT-04 A match is the best of any odd number of games', () => {
  expect(given(tableTennisMatch(), ...games('h', 'h', 'h')).summary.status).toBe('ended');
  // Its last game is one like the others, and no tie-break.
  expect(given(tableTennisMatch(), ...games('h', 'a', 'h', 'a', 'h')).summary.result).toEqual({
    winner: 'home',
    decidedBy: 'normal',
  });
  const seven = given(tableTennisMatch({ bestOf: 7 }), ...games('h', 'h', 'h'));
  expect(seven.summary.status).toBe('break');
  expect(given(tableTennisMatch({ bestOf: 7 }), ...games('h', 'h', 'h', 'a', 'h')).summary.score).toEqual({
    home: 4,
    away: 1,
  });
});

it('TT-05 After every two points the other side serves; from 10–10 on after every point', () => {
  const serverAfter = (home: number, away: number) =>
    given(tableTennisMatch(), startSet('home'), ...toScore(home, away)).summary.turn?.side;
  expect(
    [0, 1, 2, 3, 4, 5].map((played) => serverAfter(Math.ceil(played / 2), Math.floor(played / 2))),
  ).toEqual(['home', 'home', 'away', 'away', 'home', 'home']);
  expect(serverAfter(10, 9)).toBe('away');
  expect(serverAfter(10, 10)).toBe('home');
  expect(serverAfter(11, 10)).toBe('away');
  expect(serverAfter(11, 11)).toBe('home');
});

it('TT-06 Who served first receives first in the next game; ends change at five in the last', () => {
  expect(given(tableTennisMatch(), ...games('h'), startSet()).summary.turn?.side).toBe('away');
  expect(given(tableTennisMatch(), ...games('h', 'a'), startSet()).summary.turn?.side).toBe('home');
  const last = [...games('h', 'a', 'h', 'a'), startSet()];
  expect(given(tableTennisMatch(), ...last, ...toScore(5, 3)).summary.detail).toMatchObject({
    changeEnds: true,
  });
  expect(
    given(tableTennisMatch(), ...last, ...toScore(5, 3), ...rallies('a')).summary.detail,
  ).not.toHaveProperty('changeEnds');
});

it('keeps the order of serving from the moment at which a wrong server is corrected', () => {
  const corrected = given(tableTennisMatch(), startSet('home'), ...rallies('ha'), {
    type: 'correctServer',
    server: 'home',
  });
  expect(corrected.summary.turn?.side).toBe('home');
  const later = corrected
    .when({ type: 'recordRally', side: 'home' })
    .accepted()
    .when({ type: 'recordRally', side: 'home' })
    .accepted();
  expect(later.summary.turn?.side).toBe('away');
});

it('TT-07 A side has one time-out in a match', () => {
  const timeOut = { type: 'takeTimeOut', side: 'home' } as const;
  const taken = given(tableTennisMatch(), startSet('home'), timeOut, ...toScore(11, 2), startSet());
  expect(taken.summary.counters).toEqual({ home: { timeOuts: 0 }, away: { timeOuts: 1 } });
  taken.when(timeOut).refused('TT-07', /1 time-out/);
});

it('TT-08 A bare result can have come about', () => {
  const result = (...sets: { home: number; away: number }[]) => ({
    type: 'recordResult' as const,
    result: { sport: 'tableTennis' as const, sets },
  });
  const won = { home: 11, away: 4 };
  given(tableTennisMatch())
    .when(result(won, won, won))
    .accepted();
  given(tableTennisMatch())
    .when(result(won, won))
    .refused('TT-08', /Nobody has won the 3 games/);
});
