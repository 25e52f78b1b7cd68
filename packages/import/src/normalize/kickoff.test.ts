import { describe, expect, it } from 'vitest';
import { timesShown, toKickoff } from './kickoff.ts';

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

it.each([
  ['Europe/Lisbon', '2027-03-28', '00:59', 1],
  ['Europe/Lisbon', '2027-03-28', '01:00', 0],
  ['Europe/Lisbon', '2027-03-28', '01:59', 0],
  ['Europe/Lisbon', '2027-03-28', '02:00', 1],
  ['Europe/Lisbon', '2026-10-25', '00:59', 1],
  ['Europe/Lisbon', '2026-10-25', '01:00', 2],
  ['Europe/Lisbon', '2026-10-25', '01:59', 2],
  ['Europe/Lisbon', '2026-10-25', '02:00', 1],
  ['America/New_York', '2026-03-08', '02:30', 0],
  ['America/New_York', '2026-11-01', '01:30', 2],
  ['Australia/Lord_Howe', '2026-10-04', '02:15', 0],
  ['Australia/Lord_Howe', '2026-04-05', '01:45', 2],
  ['Pacific/Apia', '2011-12-30', '12:00', 0],
  ['Asia/Tokyo', '2026-03-08', '02:30', 1],
  ['UTC', '2026-10-25', '01:30', 1],
])('in %s the clocks show %s %s so often: %i', (zone, date, time, times) => {
  expect(timesShown({ date, time }, zone)).toBe(times);
});
