import { describe, expect, it } from 'vitest';
import { given } from '../../testing/given.ts';
import { tennisMatch } from '../../testing/setups.ts';
import type { FinalSet } from './options.ts';
import type { TennisSet } from './types.ts';

/** `6-4`, or `7-6 (7-3)` with the points of the tie-break. */
const set = (text: string): TennisSet => {
  const [home = 0, away = 0, ...tieBreak] = [...text.matchAll(/\d+/g)].map(Number);
  const [first, second] = tieBreak;
  return first === undefined || second === undefined
    ? { home, away }
    : { home, away, tieBreak: { home: first, away: second } };
};
const result = (text: string) =>
  ({ type: 'recordResult', result: { sport: 'tennis', sets: text.split(', ').map(set) } }) as const;

describe('a bare result', () => {
  it.each<[string, FinalSet]>([
    ['6-4, 7-5', 'tieBreak'],
    ['7-6, 6-7 (3-7), 6-0', 'tieBreak'],
    ['6-4, 4-6, 7-6 (12-10)', 'tieBreak10'],
    ['6-4, 4-6, 70-68', 'advantage'],
    ['6-4, 4-6, 1-0 (10-8)', 'matchTieBreak'],
    ['6-4, 4-6, 0-1', 'matchTieBreak'],
  ])('TN-09 %s is possible with %s', (text, finalSet) => {
    const { summary } = given(tennisMatch({ finalSet }), result(text));
    expect(summary).toMatchObject({ status: 'ended', resultOnly: true, result: { decidedBy: 'normal' } });
    expect(summary.score.home + summary.score.away).toBe(text.split(', ').length);
  });

  it.each<[string, FinalSet, RegExp]>([
    ['6-4', 'tieBreak', /2 sets that win/],
    ['6-4, 4-6', 'tieBreak', /2 sets that win/],
    ['6-4, 6-4, 6-4', 'tieBreak', /over before set 3/],
    ['6-6, 6-4', 'tieBreak', /Set 1 has no winner/],
    ['6-5, 6-4', 'tieBreak', /cannot end 6-5/],
    ['7-4, 6-4', 'tieBreak', /cannot end 7-4/],
    ['8-6, 6-4', 'advantage', /Set 1 cannot end 8-6/],
    ['6-4 (7-5), 6-4', 'tieBreak', /cannot end 6-4 \(7-5\)/],
    ['7-6 (7-6), 6-4', 'tieBreak', /cannot end/],
    ['7-6 (5-7), 6-4', 'tieBreak', /cannot end/],
    ['7-6 (9-5), 6-4', 'tieBreak', /cannot end/],
    ['6-4, 4-6, 7-6', 'advantage', /cannot end 7-6/],
    ['6-4, 4-6, 9-6', 'advantage', /cannot end 9-6/],
    ['6-4, 4-6, 7-6 (7-5)', 'tieBreak10', /cannot end/],
    ['6-4, 4-6, 6-4', 'matchTieBreak', /cannot end 6-4/],
  ])('TN-09 %s is not possible with %s', (text, finalSet, words) => {
    given(tennisMatch({ finalSet })).when(result(text)).refused('TN-09', words);
  });

  it.each<[string, FinalSet, readonly (readonly [number, number])[], readonly [number, number]]>([
    [
      '6-3, 2-1',
      'tieBreak',
      [
        [6, 3],
        [2, 1],
      ],
      [1, 0],
    ],
    ['5-2', 'tieBreak', [[5, 2]], [0, 0]],
    ['6-3', 'tieBreak', [[6, 3]], [1, 0]],
    [
      '6-3, 6-6 (4-2)',
      'tieBreak',
      [
        [6, 3],
        [6, 6],
      ],
      [1, 0],
    ],
    [
      '6-3, 3-6, 7-7',
      'advantage',
      [
        [6, 3],
        [3, 6],
        [7, 7],
      ],
      [1, 1],
    ],
  ])('TN-09 %s may be how it stood when a side retired, with %s', (text, finalSet, units, score) => {
    const command = { ...result(text), result: { ...result(text).result, retired: 'home' } } as const;
    const { summary } = given(tennisMatch({ finalSet }), command);
    expect(summary).toMatchObject({ status: 'retired', resultOnly: true });
    expect(summary.result).toEqual({ winner: 'away', decidedBy: 'retirement' });
    expect(summary.units.map(({ home, away }) => [home, away])).toEqual(units);
    expect([summary.score.home, summary.score.away]).toEqual(score);
    expect(given(tennisMatch({ finalSet }), command, { type: 'finalize' }).summary.status).toBe('final');
  });

  it.each(['6-3, 6-3', '6-3, 8-6', '6-3, 6-3, 1-0', '6-3 (1-0), 2-1'])(
    'TN-09 %s is not how a match stood that a side retired from',
    (text) => {
      const command = { ...result(text), result: { ...result(text).result, retired: 'home' } } as const;
      given(tennisMatch({ finalSet: 'tieBreak' }))
        .when(command)
        .refused('TN-09');
    },
  );

  it('TN-09 Of five sets three win', () => {
    const fiveSets = tennisMatch({ bestOf: 5, finalSet: 'advantage' });
    const { summary } = given(fiveSets, result('1-6, 7-5, 6-3, 6-7 (16-18), 8-6'));
    expect(summary).toMatchObject({
      score: { home: 3, away: 2 },
      result: { winner: 'home', decidedBy: 'normal' },
    });
  });
});
