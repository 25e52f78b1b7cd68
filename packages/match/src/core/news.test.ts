import { describe, expect, it } from 'vitest';
import { isOnBoardOf, isUnattended, isUnderWayAt, type News, newsOf } from './news.ts';

const START = 1_770_000_000_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const half = {
  elapsed: 0,
  startedAt: START,
  rate: 1,
  from: 2700,
  lengthOfPeriod: 2700,
  shown: 'up',
} as const;
const standing = { ...half, startedAt: null };

describe('how long nothing needs to be heard of a match', () => {
  it.each([
    ['a half, from its begin to half an hour after its regular end', 'live', half, 0, 75 * MINUTE],
    ['a half, half an hour from what came late', 'live', half, 60 * MINUTE, 90 * MINUTE],
    ['an interval, an hour', 'break', standing, 50 * MINUTE, 110 * MINUTE],
    ['a set, three hours', 'live', null, 10 * MINUTE, 10 * MINUTE + 3 * HOUR],
    ['interrupted, six hours', 'interrupted', standing, 10 * MINUTE, 10 * MINUTE + 6 * HOUR],
    ['suspended, a day', 'suspended', standing, 10 * MINUTE, 10 * MINUTE + 24 * HOUR],
  ] as const)('%s', (_, status, clock, last, due) => {
    expect(newsOf({ status, clock, rate: 1 }, START + last)).toEqual({
      lastAt: START + last,
      dueBy: START + due,
    });
  });

  it('suspended until another day: a day from then', () => {
    const continuesAt = START + 40 * HOUR;
    expect(newsOf({ status: 'suspended', clock: standing, continuesAt, rate: 1 }, START)?.dueBy).toBe(
      continuesAt + 24 * HOUR,
    );
  });

  it('a replay at ten times the speed: a tenth', () => {
    expect(newsOf({ status: 'live', clock: { ...half, rate: 10 }, rate: 10 }, START)?.dueBy).toBe(
      START + 7.5 * MINUTE,
    );
  });

  it.each(['scheduled', 'postponed', 'ended', 'final', 'abandoned'] as const)('%s: no matter', (status) => {
    expect(newsOf({ status, clock: null, rate: 1 }, START)).toBeUndefined();
  });
});

const news: News = { lastAt: START, dueBy: START + HOUR };

it('what nobody attends to is not under way', () => {
  expect(isUnderWayAt({ status: 'live', news }, START + HOUR - 1)).toBe(true);
  expect(isUnderWayAt({ status: 'live', news }, START + HOUR)).toBe(false);
  expect(isUnattended({ status: 'live', news }, START + HOUR)).toBe(true);
  expect(isUnattended({ status: 'final' }, START + HOUR)).toBe(false);
  expect(isUnderWayAt({ status: 'live' }, START)).toBe(true);
});

describe('the boards that a match stands on', () => {
  const day = (n: number) => ({ from: START + n * 24 * HOUR, to: START + (n + 1) * 24 * HOUR });
  const kickoffAt = day(0).to - 20 * MINUTE;
  const late: News = { lastAt: day(1).from, dueBy: day(1).from + HOUR };
  const on = (summary: Parameters<typeof isOnBoardOf>[1], at: number) =>
    [-1, 0, 1, 2].filter((n) => isOnBoardOf(day(n), summary, at));

  it.each([
    ['before its kick-off', { status: 'scheduled', kickoffAt }, day(0).from, [0]],
    ['in play after midnight', { status: 'live', kickoffAt, news: late }, day(1).from + MINUTE, [0, 1]],
    [
      'suspended after midnight',
      { status: 'suspended', kickoffAt, news: late },
      day(1).from + MINUTE,
      [0, 1],
    ],
    ['over after midnight', { status: 'ended', kickoffAt }, day(1).from + HOUR, [0]],
    ['forgotten', { status: 'live', kickoffAt, news: late }, day(1).from + 2 * HOUR, [0]],
    [
      'to go on the day after',
      { status: 'suspended', kickoffAt, continuesAt: day(2).from, news: late },
      day(0).to - 1,
      [0, 2],
    ],
    [
      'over on the day on which it went on',
      { status: 'final', kickoffAt, continuesAt: day(1).from },
      day(2).from,
      [0, 1],
    ],
  ] as const)('%s', (_, summary, at, days) => {
    expect(on(summary, at)).toEqual(days);
  });
});
