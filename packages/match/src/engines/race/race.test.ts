import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NIL, plusOne, SIDES } from '../../core/side.ts';
import { isFinish, isOnePointFrom, type Race, raceWinner, unitsWon } from './race.ts';

const to25: Race = { to: 25, clear: 2, cap: null };
const to21: Race = { to: 21, clear: 2, cap: 30 };
const score = (home: number, away: number) => ({ home, away });

describe('a race', () => {
  it.each([
    [to25, score(24, 0), null],
    [to25, score(25, 23), 'home'],
    [to25, score(25, 24), null],
    [to25, score(31, 33), 'away'],
    [to21, score(29, 29), null],
    [to21, score(30, 29), 'home'],
    [{ to: 7, clear: 1, cap: null }, score(6, 7), 'away'],
  ])('%j with %j is won by %s', (race, points, winner) => {
    expect(raceWinner(race, points)).toBe(winner);
  });

  it.each([
    [to25, score(25, 23), true],
    [to25, score(27, 24), false],
    [to25, score(26, 23), false],
    [to21, score(30, 28), true],
    [to21, score(31, 29), false],
    [to21, score(20, 18), false],
  ])('%j can end with %j: %s', (race, points, can) => {
    expect(isFinish(race, points)).toBe(can);
  });

  it('is one point away for whoever the next point lets win', () => {
    expect(isOnePointFrom(to25, score(24, 23), 'home')).toBe(true);
    expect(isOnePointFrom(to25, score(24, 24), 'home')).toBe(false);
    expect(isOnePointFrom(to21, score(29, 29), 'away')).toBe(true);
  });

  const races = fc.record({
    to: fc.integer({ min: 1, max: 30 }),
    clear: fc.constantFrom(1, 2),
    cap: fc.option(fc.integer({ min: 0, max: 10 })),
  });
  it('ends once, never past its cap, and only as a race can end, whoever wins the points', () => {
    const points = fc.array(fc.constantFrom(...SIDES), { minLength: 200, maxLength: 200 });
    fc.assert(
      fc.property(races, points, ({ to, clear, cap }, wonBy) => {
        const race = { to, clear, cap: cap === null ? null : to + cap };
        let now: { readonly home: number; readonly away: number } = NIL;
        for (const side of wonBy) {
          expect(isFinish(race, now)).toBe(false);
          now = plusOne(now, side);
          if (race.cap !== null) expect(Math.max(now.home, now.away)).toBeLessThanOrEqual(race.cap);
          if (raceWinner(race, now) === null) continue;
          expect(isFinish(race, now)).toBe(true);
          expect(raceWinner(race, now)).toBe(side);
          break;
        }
      }),
    );
  });

  it('counts the units that each side has won', () => {
    expect(unitsWon([score(25, 20), score(20, 25), score(15, 10), score(3, 3)])).toEqual(score(2, 1));
  });
});
