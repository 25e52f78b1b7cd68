import { describe, expect, it } from 'vitest';
import { AFTER_EXTRA_TIME } from '../../testing/commands.ts';
import { given } from '../../testing/given.ts';
import { cupTie } from '../../testing/setups.ts';
import type { FootballResult } from './types.ts';

const score = (home: number, away: number) => ({ home, away });
const result = (fullTime: [number, number], more: Partial<FootballResult> = {}) =>
  ({ type: 'recordResult', result: { sport: 'football', fullTime: score(...fullTime), ...more } }) as const;

describe('a bare result', () => {
  it.each<[string, ReturnType<typeof result>]>([
    ['less at full time than at half-time', result([1, 0], { halfTime: score(1, 1) })],
    ['less after extra time than before it', result([1, 1], { extraTime: score(1, 0) })],
    ['extra time though somebody had won', result([2, 1], { extraTime: score(2, 1) })],
    ['kicks though somebody had won', result([2, 1], { shootOut: score(4, 2) })],
    [
      'kicks though extra time had a winner',
      result([1, 1], { extraTime: score(2, 1), shootOut: score(4, 2) }),
    ],
    ['kicks without a winner', result([1, 1], { shootOut: score(4, 4) })],
  ])('FB-20 No match has %s', (_, command) => {
    given(cupTie()).when(command).refused('FB-20');
  });

  it('FB-20 A shoot-out of which only the score is entered has a winner', () => {
    given(cupTie(), ...AFTER_EXTRA_TIME)
      .when({ type: 'recordShootOut', score: score(4, 4) })
      .refused('FB-20');
  });

  it('FB-20 A second leg is level with the first', () => {
    const secondLeg = cupTie({ firstLeg: score(0, 1) });
    const { summary } = given(secondLeg, result([1, 0], { extraTime: score(1, 0), shootOut: score(2, 4) }));
    expect(summary.result).toEqual({ winner: 'away', decidedBy: 'shootOut' });
    given(secondLeg)
      .when(result([1, 1], { shootOut: score(2, 4) }))
      .refused('FB-20');
  });

  it('adds up: extra time includes full time, kicks are apart', () => {
    const { summary } = given(
      cupTie(),
      result([2, 2], { halfTime: score(2, 0), extraTime: score(3, 3), shootOut: score(4, 2) }),
    );
    expect(summary).toMatchObject({
      status: 'ended',
      score: score(3, 3),
      shootOut: score(4, 2),
      units: [
        { code: '1H', home: 2, away: 0 },
        { code: '2H', home: 0, away: 2 },
        { code: 'ET2', home: 1, away: 1 },
      ],
    });
  });
});
