import { type MatchState, summarize } from '@scoreline/match';
import { describe, expect, it } from 'vitest';
import { football, KICKOFF, points, type Script, tennis } from '../testing/matches.ts';
import { statusLabel } from './status-label.ts';

const MINUTE = 60_000;
const FIRST: Script = [[0, { type: 'startPeriod', period: '1H' }]];
const HALF_TIME: Script = [...FIRST, [47, { type: 'endPeriod' }]];
const SECOND: Script = [...HALF_TIME, [62, { type: 'startPeriod', period: '2H' }]];
const OVER: Script = [...SECOND, [110, { type: 'endPeriod' }]];
const EXTRA: Script = [
  ...OVER,
  [115, { type: 'startPeriod', period: 'ET1' }],
  [131, { type: 'endPeriod' }],
  [132, { type: 'startPeriod', period: 'ET2' }],
];
const KICKS: Script = [...EXTRA, [148, { type: 'endPeriod' }], [152, { type: 'startPeriod', period: 'PEN' }]];
const GOAL: Script = [[146, { type: 'recordGoal', side: 'home', kind: 'openPlay' }]];
const KNOCK_OUT = { extraTime: true, shootOut: true };

const textAt = (state: MatchState, minutes: number, zone = 'UTC') =>
  statusLabel(summarize(state), KICKOFF + minutes * MINUTE, zone).text;

describe('the status column of football', () => {
  it('shows the kick-off in the reader’s zone', () => {
    expect(textAt(football(), -60)).toBe('19:30');
    expect(textAt(football(), -60, 'America/New_York')).toBe('14:30');
  });

  it.each([
    [0, "1'"],
    [0.99, "1'"],
    [1, "2'"],
    [44.5, "45'"],
    [45, "45+1'"],
    [46.5, "45+2'"],
  ])('after %d minutes of the first half it shows %s', (minutes, text) => {
    expect(textAt(football(FIRST), minutes)).toBe(text);
  });

  it('counts on from 46 in the second half, whatever the interval took', () => {
    expect(textAt(football(SECOND), 62)).toBe("46'");
    expect(textAt(football(SECOND), 62 + 49)).toBe("90+5'");
  });

  it.each<[string, Script, string, string]>([
    ['the wait for extra time', OVER, 'ET next', 'live'],
    ['extra time', EXTRA, "106'", 'live'],
    ['the shoot-out', KICKS, 'Pens', 'live'],
    ['the end after extra time', [...EXTRA, ...GOAL, [148, { type: 'endPeriod' }]], 'AET', 'over'],
  ])('in %s', (_, script, text, tone) => {
    const label = statusLabel(summarize(football(script, KNOCK_OUT)), KICKOFF + 132 * MINUTE, 'UTC');
    expect([label.text, label.tone]).toEqual([text, tone]);
  });

  it('says HT, and that there was no news once nobody has attended to it for longer than an interval lasts', () => {
    expect(textAt(football(HALF_TIME), 60)).toBe('HT');
    const forgotten = statusLabel(summarize(football(HALF_TIME)), KICKOFF + 26 * 60 * MINUTE, 'UTC');
    expect(forgotten).toMatchObject({ text: 'No news', tone: 'off' });
    expect(forgotten.spoken).toMatch(/^last news on \w+ \d+ \w+ at \d\d:\d\d$/);
  });

  it('says FT, and Pens when kicks decided it', () => {
    expect(textAt(football(OVER), 200)).toBe('FT');
    const result = {
      type: 'recordResult',
      result: {
        sport: 'football',
        fullTime: { home: 1, away: 1 },
        extraTime: { home: 1, away: 1 },
        shootOut: { home: 4, away: 2 },
      },
    } as const;
    expect(textAt(football([[200, result]], KNOCK_OUT), 200)).toBe('Pens');
  });

  it.each<[Script, string, string]>([
    [[[-60, { type: 'delayMatch' }]], 'Delayed', 'ahead'],
    [[[-60, { type: 'postponeMatch' }]], 'Postponed', 'off'],
    [[[-60, { type: 'cancelMatch' }]], 'Cancelled', 'off'],
    [[...FIRST, [20, { type: 'interruptMatch' }]], 'Stopped', 'live'],
    [[...FIRST, [20, { type: 'suspendMatch' }]], 'Suspended', 'off'],
    [[...FIRST, [20, { type: 'abandonMatch' }]], 'Abandoned', 'off'],
    [[[-60, { type: 'giveWalkover', winner: 'home' }]], 'Walkover', 'over'],
    [[[-60, { type: 'awardMatch', winner: 'home', reason: 'Ineligible player' }]], 'Awarded', 'over'],
  ])('%j is %s', (script, text, tone) => {
    const label = statusLabel(summarize(football(script)), KICKOFF, 'UTC');
    expect([label.text, label.tone]).toEqual([text, tone]);
  });
});

describe('the status column of tennis', () => {
  const started: Script = [[0, { type: 'startPlay', server: 'home' }]];
  it('counts sets', () => {
    expect(textAt(tennis(started), 1)).toBe('Set 1');
    expect(textAt(tennis([...started, ...points('H'.repeat(24))]), 30)).toBe('Set 2');
  });
  it('says when a tie-break is on', () => {
    expect(textAt(tennis([...started, ...points('HHHHAAAA'.repeat(6))]), 60)).toBe('Tie-break');
  });
  it('ends', () => {
    expect(textAt(tennis([...started, ...points('H'.repeat(48))]), 90)).toBe('Ended');
    expect(textAt(tennis([...started, [3, { type: 'retire', side: 'away' }]]), 90)).toBe('Retired');
  });
});
