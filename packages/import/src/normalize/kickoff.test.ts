import { describe, expect, it } from 'vitest';
import { toKickoff } from './kickoff.ts';

describe('a kick-off', () => {
  it.each([
    ['UTC-6', '13:00', '2026-06-11T19:00:00Z'],
    ['UTC+3', '01:00', '2026-06-10T22:00:00Z'],
    ['UTC+5:30', '13:00', '2026-06-11T07:30:00Z'],
    ['UTC', '13:00', '2026-06-11T13:00:00Z'],
  ])('at %s %s is exact', (offset, time, at) => {
    expect(toKickoff({ date: '2026-06-11', time, offset }, 'Asia/Qatar')).toEqual({ at, is: 'exact' });
  });

  it.each([
    ['in winter', '2026-01-10', '15:00', '2026-01-10T15:00:00Z'],
    ['in summer', '2025-08-16', '15:00', '2025-08-16T14:00:00Z'],
    ['on the day the clocks go forward', '2026-03-29', '14:00', '2026-03-29T13:00:00Z'],
    ['on the day the clocks go back', '2025-10-26', '14:00', '2025-10-26T14:00:00Z'],
  ])('in the zone of its competition, %s', (_, date, time, at) => {
    expect(toKickoff({ date, time }, 'Europe/London')).toEqual({ at, is: 'competitionZone' });
  });

  it.each([
    ['2026-02-30', '15:00', undefined],
    ['2026-02-20', '25:00', undefined],
    ['2026-02-20', '15:00', 'CET'],
    ['2026-02-20', '15:00', 'UTC+20'],
  ])('is none at %s %s %s', (date, time, offset) => {
    expect(toKickoff({ date, time, ...(offset === undefined ? {} : { offset }) }, undefined)).toBeNull();
  });
});
