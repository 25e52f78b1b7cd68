import { expect, it } from 'vitest';
import { faultsOf, lineOf, type Run, together } from './verdict.ts';

const GOOD: Run = {
  performance: 97,
  accessibility: 100,
  bestPractices: 100,
  seo: 100,
  layoutShift: 0,
  largestPaintMs: 2_100,
  blockedMs: 80,
  updates: 5,
  failed: [],
};

const EMPTY = { performance: 98, blockedMs: 60 };

it('has nothing against a fast, calm page that got news', () => {
  expect(faultsOf(GOOD, true, EMPTY)).toEqual([]);
});

it.each([
  ['slow', { performance: 94 }, 'performance 94 < 95'],
  ['busy for long', { blockedMs: 111 }, 'blocked for 111 ms > 110 ms'],
  ['not timed', { blockedMs: Number.NaN }, 'blocked for NaN ms > 110 ms'],
  ['not accessible', { accessibility: 99 }, 'accessibility 99 < 100'],
  ['below best practice', { bestPractices: 96 }, 'bestPractices 96 < 100'],
  ['not to be found', { seo: 92 }, 'seo 92 < 100'],
  ['moving', { layoutShift: 0.0001 }, 'layout shift 0.0001'],
  ['not measured', { layoutShift: Number.NaN }, 'layout shift NaN'],
  ['without news', { updates: 0 }, 'no update arrived while it was measured'],
])('says what is wrong with a page that is %s', (_, part, fault) => {
  expect(faultsOf({ ...GOOD, ...part }, true, EMPTY)).toEqual([fault]);
});

it('expects of a slow machine no more than an empty page gets there', () => {
  const slow = { ...GOOD, performance: 80, blockedMs: 480 };
  expect(faultsOf(slow, true, { performance: 83, blockedMs: 350 })).toEqual([]);
  expect(faultsOf(slow, true, { performance: 84, blockedMs: 340 })).toHaveLength(2);
});

it('expects no news of a page that shows nothing live', () => {
  expect(faultsOf({ ...GOOD, updates: 0 }, false, EMPTY)).toEqual([]);
  expect(lineOf('search', { ...GOOD, updates: 0 }, false)).toMatch(/–$/);
});

it('takes the median of how fast it was, and the worst of everything else', () => {
  const runs = [
    { ...GOOD, performance: 60, updates: 3 },
    { ...GOOD, performance: 98, layoutShift: 0.01, failed: ['Names'] },
    { ...GOOD, seo: 92, failed: ['Names'] },
  ];
  expect(together(runs)).toMatchObject({
    performance: 97,
    seo: 92,
    layoutShift: 0.01,
    updates: 3,
    failed: ['Names'],
  });
});
