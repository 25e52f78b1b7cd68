import { describe, expect, it } from 'vitest';
import { summarize } from '../match.ts';
import { AFTER_EXTRA_TIME, FIRST_HALF, games, points, SIX_ALL, serve } from '../testing/commands.ts';
import { given } from '../testing/given.ts';
import { cupTie, footballMatch, tennisMatch } from '../testing/setups.ts';
import { shortReason } from './short-reason.ts';

const bytes = (value: object) => Buffer.byteLength(JSON.stringify(value));
/** The longest reasons that a command may carry: 200 UTF-16 units. */
const REASONS: readonly [string, string][] = [
  ['Latin letters', 'x'.repeat(200)],
  ['Chinese ones', '雨'.repeat(200)],
  ['pictures', '🌧'.repeat(100)],
  ['halves of pictures', '\ud83c'.repeat(200)],
  ['quotation marks', '"'.repeat(200)],
];

describe('a summary is under 1 KB', () => {
  it.each(REASONS)('for five sets with tie-breaks, suspended for a reason of %s', (_, reason) => {
    const tieBreak = [...games(SIX_ALL), ...points(`${'HA'.repeat(60)}HH`)];
    const lost = [...games(SIX_ALL), ...points(`${'HA'.repeat(60)}AA`)];
    const { state } = given(
      tennisMatch({ bestOf: 5, finalSet: 'tieBreak10' }),
      serve('home'),
      ...[tieBreak, lost, tieBreak, lost, games(SIX_ALL), points('HA'.repeat(60))].flat(),
      { type: 'suspendMatch', reason },
    );
    expect(bytes(summarize(state))).toBeLessThan(1024);
    expect(state.reason).toBe(reason);
  });

  it.each(REASONS)('for extra time under review, suspended for a reason of %s', (_, reason) => {
    const { state } = given(
      cupTie(),
      ...AFTER_EXTRA_TIME,
      { type: 'openReview', about: 'mistakenIdentity' },
      { type: 'suspendMatch', reason },
    );
    expect(bytes(summarize(state))).toBeLessThan(1024);
  });
});

it('a reason of 200 Latin letters is not cut, a longer one is, and never inside a character', () => {
  expect(shortReason('x'.repeat(200))).toBe('x'.repeat(200));
  expect(shortReason('雨'.repeat(200))).toBe(`${'雨'.repeat(90)}…`);
  expect(shortReason('🌧'.repeat(100))).toBe(`${'🌧'.repeat(67)}…`);
});

it('a summary has the absolute truth of a football match', () => {
  expect(given(footballMatch(), ...FIRST_HALF).summary).toEqual({
    sport: 'football',
    revision: 1,
    status: 'live',
    kickoffAt: 1671375600000,
    news: { lastAt: 1671375601000, dueBy: 1671375601000 + 75 * 60_000 },
    score: { home: 0, away: 0 },
    result: null,
    reason: null,
    resultOnly: false,
    phase: { kind: 'half', number: 1, of: 2, code: '1H' },
    clock: { elapsed: 0, startedAt: 1671375601000, rate: 1, from: 0, lengthOfPeriod: 2700, shown: 'up' },
    units: [{ code: '1H', home: 0, away: 0 }],
    shootOut: null,
    turn: null,
    counters: { home: { yellow: 0, red: 0 }, away: { yellow: 0, red: 0 } },
    penalties: [],
    detail: { addedTime: null, review: null },
  });
});
