import { expect, test } from 'vitest';
import { findStaleSpans, type MatchView } from './staleness.ts';

const view = (part: Partial<MatchView>): MatchView => ({
  fan: 1,
  matchId: 'm',
  shown: [{ at: 0, revision: 0 }],
  claims: [{ at: 0, claim: 'live' }],
  acknowledgedAt: [10_000],
  suspended: [],
  end: 60_000,
  ...part,
});
const spans = (part: Partial<MatchView>) => findStaleSpans(view(part)).map(({ from, to }) => [from, to]);

test('a page that says live and never shows what is new is old from the acknowledgement on', () => {
  expect(spans({})).toEqual([[10_000, 60_000]]);
});

test('it is honest while it says anything else, and once it shows what is new', () => {
  const claims = [
    { at: 0, claim: 'live' },
    { at: 12_000, claim: 'reconnecting' },
    { at: 20_000, claim: 'live' },
  ] as const;
  const shown = [
    { at: 0, revision: 0 },
    { at: 21_000, revision: 1 },
  ];
  expect(spans({ claims, shown })).toEqual([
    [10_000, 12_000],
    [20_000, 21_000],
  ]);
});

test('what is new but not the newest is as old as what it does not show', () => {
  const shown = [
    { at: 0, revision: 0 },
    { at: 30_000, revision: 1 },
  ];
  expect(spans({ shown, acknowledgedAt: [10_000, 11_000] })).toEqual([
    [10_000, 30_000],
    [11_000, 60_000],
  ]);
});

test('while it was suspended nobody saw it', () => {
  expect(spans({ suspended: [{ from: 11_000, to: 50_000 }] })).toEqual([
    [10_000, 11_000],
    [50_000, 60_000],
  ]);
});
