import { expect, it } from 'vitest';
import { given } from '../../testing/given.ts';
import { badmintonMatch, rallies, startSet, toScore } from '../../testing/rallies.ts';
import { BADMINTON_PRESETS } from './options.ts';

it('BM-01 A game begins before the match or after the game before', () => {
  given(badmintonMatch(), startSet('home')).when(startSet()).refused('BM-01');
});

it('BM-02 Rallies are played in the game that is on', () => {
  given(badmintonMatch())
    .when({ type: 'recordRally', side: 'home' })
    .refused('BM-02', /Start game 1 first/);
});

it('BM-03 A game goes to 21 points with two clear; at 29 all the next point wins it', () => {
  const after = (home: number, away: number) =>
    given(badmintonMatch(), startSet('home'), ...toScore(home, away)).summary;
  expect(after(21, 19).score).toEqual({ home: 1, away: 0 });
  expect(after(21, 20).status).toBe('live');
  expect(after(29, 29)).toMatchObject({ status: 'live', detail: { ball: null } });
  expect(after(30, 29).score).toEqual({ home: 1, away: 0 });
});

it('BM-04 Three games to 15 with two clear; at 20 all the next point wins', () => {
  const rules = BADMINTON_PRESETS['3×15'];
  const after = (home: number, away: number) =>
    given(badmintonMatch(rules), startSet('home'), ...toScore(home, away)).summary;
  expect(after(15, 13).score).toEqual({ home: 1, away: 0 });
  expect(after(15, 14).status).toBe('live');
  expect(after(20, 20).status).toBe('live');
  expect(after(21, 20).score).toEqual({ home: 1, away: 0 });
});

it('BM-05 Whoever wins a rally serves the next, and whoever wins a game begins the next one', () => {
  expect(given(badmintonMatch(), startSet('home'), ...rallies('a')).summary.turn?.side).toBe('away');
  expect(given(badmintonMatch(), startSet('home'), ...toScore(15, 21), startSet()).summary.turn?.side).toBe(
    'away',
  );
});

it('BM-06 The serve comes from the right with an even number of points, from the left with an odd one', () => {
  const courtAfter = (won: string) =>
    given(badmintonMatch(), startSet('home'), ...rallies(won)).summary.detail;
  expect(courtAfter('')).toMatchObject({ serviceCourt: 'right' });
  expect(courtAfter('h')).toMatchObject({ serviceCourt: 'left' });
  expect(courtAfter('hh')).toMatchObject({ serviceCourt: 'right' });
  expect(courtAfter('hha')).toMatchObject({ serviceCourt: 'left' });
});

it('BM-07 There are no time-outs, unless a competition has them', () => {
  const timeOut = { type: 'takeTimeOut', side: 'home' } as const;
  given(badmintonMatch(), startSet('home')).when(timeOut).refused('BM-07');
  given(badmintonMatch({ timeOutsInSet: 1, timeOuts: null }), startSet('home'))
    .when(timeOut)
    .accepted();
});

it('BM-08 A bare result can have come about', () => {
  const result = (...sets: { home: number; away: number }[]) => ({
    type: 'recordResult' as const,
    result: { sport: 'badminton' as const, sets },
  });
  given(badmintonMatch())
    .when(result({ home: 21, away: 19 }, { home: 30, away: 29 }))
    .accepted();
  given(badmintonMatch())
    .when(result({ home: 31, away: 29 }, { home: 21, away: 2 }))
    .refused('BM-08', /Game 1 cannot end 31–29\. It goes to 21, 2 clear, or to 30 at most/);
});
