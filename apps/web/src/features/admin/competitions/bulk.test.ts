import { summarize } from '@scoreline/match';
import type { BoardMatch } from '@scoreline/protocol';
import { describe, expect, it } from 'vitest';
import { football, KICKOFF } from '../../../testing/matches.ts';
import { commandOf, daysLater } from './bulk.ts';
import { roundsOf } from './rounds.ts';

const team = (id: string) => ({ id, name: id, shortName: id, code: id, colour: null });
const match = (id: string, round: string | null, kickoffAt = KICKOFF): BoardMatch => ({
  match: {
    id,
    competitionId: 'c',
    stage: 'League',
    group: null,
    round,
    venue: null,
    referee: null,
    attendance: null,
    home: team('a'),
    away: team('b'),
    scheduledAt: kickoffAt,
    replay: false,
    clockRate: 1,
    options: { sport: 'football' },
  },
  summary: { ...summarize(football()), kickoffAt },
});

describe('the rounds of a competition', () => {
  it('stand in the order in which they begin, whatever they are called', () => {
    const rounds = roundsOf([
      match('late', 'Matchday 10', KICKOFF + 2),
      match('none', null, KICKOFF + 3),
      match('early', 'Matchday 9', KICKOFF),
      match('early too', 'Matchday 9', KICKOFF + 9),
    ]);
    expect(rounds.map(({ title, matches }) => [title, matches.map((one) => one.match.id)])).toEqual([
      ['League, Matchday 9', ['early', 'early too']],
      ['League, Matchday 10', ['late']],
      ['League', ['none']],
    ]);
  });
});

describe('a command for a whole round', () => {
  it('moves each match from where it is, at the same time of day', () => {
    const command = commandOf({ kind: 'move', days: 3 }, match('m', null));
    expect(command).toEqual({ type: 'moveKickoff', kickoffAt: daysLater(KICKOFF, 3) });
    const time = (instant: number) => new Date(instant).toTimeString().slice(0, 5);
    for (let days = -200; days < 200; days += 1)
      expect([days, time(daysLater(KICKOFF, days))]).toEqual([days, time(KICKOFF)]);
  });

  it('postpones with a reason, or without', () => {
    expect(commandOf({ kind: 'postpone', reason: 'Snow' }, match('m', null))).toEqual({
      type: 'postponeMatch',
      reason: 'Snow',
    });
    expect(commandOf({ kind: 'postpone', reason: '' }, match('m', null))).toEqual({ type: 'postponeMatch' });
  });
});
