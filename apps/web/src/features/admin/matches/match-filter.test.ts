import type { Status } from '@scoreline/match';
import type { Team } from '@scoreline/protocol';
import { describe, expect, it } from 'vitest';
import { type ListedMatch, listOf, matchesText, parseMatchFilter, spanOfFilter } from './match-filter.ts';

const NOW = Date.UTC(2026, 6, 19, 12);
const DAY = 24 * 60 * 60 * 1000;
const TODAY = { from: NOW - DAY / 2, to: NOW + DAY / 2 };

const team = (name: string, code: string): Team => ({ id: code, name, shortName: name, code, colour: null });

const match = (id: string, status: Status, kickoffAt: number): ListedMatch => ({
  competition: 'World Cup 2026',
  match: {
    id,
    competitionId: 'wc',
    stage: null,
    group: null,
    round: 'Final',
    venue: null,
    referee: null,
    attendance: null,
    home: team('Côte d’Ivoire', 'CIV'),
    away: team('Brasil', 'BRA'),
    scheduledAt: kickoffAt,
    replay: false,
    clockRate: 1,
    options: { sport: 'tennis' },
  },
  summary: {
    sport: 'tennis',
    revision: 0,
    status,
    kickoffAt,
    score: { home: 0, away: 0 },
    result: null,
    reason: null,
    resultOnly: false,
    phase: null,
    clock: null,
    units: [],
    shootOut: null,
    turn: null,
    counters: { home: {}, away: {} },
    penalties: [],
    detail: { points: { home: '0', away: '0' }, playing: 'game' },
  },
});

const ALL = [
  match('later', 'scheduled', NOW + 3 * DAY),
  match('tonight', 'scheduled', NOW + DAY / 4),
  match('overnight', 'live', NOW - DAY),
  match('morning', 'final', NOW - DAY / 4),
  match('old', 'final', NOW - 9 * DAY),
  match('off', 'postponed', NOW - DAY),
  match('stopped', 'suspended', NOW - DAY),
];

describe('the list of matches', () => {
  it.each([
    ['today', ['overnight', 'morning', 'tonight']],
    ['live', ['overnight', 'stopped']],
    ['upcoming', ['off', 'tonight', 'later']],
    ['past', ['morning', 'old']],
  ] as const)('of %s is %j', (shown, ids) => {
    expect(listOf(ALL, shown, TODAY).map((one) => one.match.id)).toEqual(ids);
  });

  it.each(['today', 'live', 'upcoming', 'past'] as const)(
    'of %s fits a span that the API answers',
    (shown) => {
      const { from, to } = spanOfFilter(shown, NOW, TODAY);
      expect(to - from).toBeGreaterThan(0);
      expect(to - from).toBeLessThanOrEqual(400 * DAY);
    },
  );

  it.each([
    ['', true],
    ['cote', true],
    ['brasil world', true],
    ['BRA final', true],
    ['Chile', false],
  ])('is searched for %j', (typed, found) => {
    expect(matchesText(match('m', 'scheduled', NOW), typed)).toBe(found);
  });

  it('shows today unless the address asks for something it knows', () => {
    expect([parseMatchFilter('past'), parseMatchFilter('everything'), parseMatchFilter(undefined)]).toEqual([
      'past',
      'today',
      'today',
    ]);
  });
});
