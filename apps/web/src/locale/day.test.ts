import { describe, expect, it } from 'vitest';
import { addDays, dayOf, dayTitle, parseDay, relativeDay, timeOf } from './day.ts';
import { spanOf } from './day-span.ts';

const HOUR = 60 * 60 * 1000;
const at = (text: string) => Date.parse(text);

describe('a day in a zone', () => {
  it.each([
    ['2026-11-23T06:00:00Z', 'UTC', '2026-11-23'],
    ['2026-11-23T23:30:00Z', 'Europe/Berlin', '2026-11-24'],
    ['2026-11-23T03:00:00Z', 'America/New_York', '2026-11-22'],
    ['2026-11-23T10:30:00Z', 'Pacific/Kiritimati', '2026-11-24'],
  ])('%s in %s is %s', (instant, zone, day) => {
    expect(dayOf(at(instant), zone)).toBe(day);
  });

  it.each([
    ['2026-11-23', 'UTC', '2026-11-23T00:00:00Z', 24],
    ['2026-11-23', 'Asia/Kathmandu', '2026-11-22T18:15:00Z', 24],
    ['2026-11-23', 'Pacific/Kiritimati', '2026-11-22T10:00:00Z', 24],
    ['2026-11-23', 'Pacific/Niue', '2026-11-23T11:00:00Z', 24],
    // Clocks go forward, then back.
    ['2026-03-29', 'Europe/London', '2026-03-29T00:00:00Z', 23],
    ['2026-10-25', 'Europe/London', '2026-10-24T23:00:00Z', 25],
    ['2026-03-08', 'America/New_York', '2026-03-08T05:00:00Z', 23],
    // By half an hour.
    ['2026-04-05', 'Australia/Lord_Howe', '2026-04-04T13:00:00Z', 24.5],
    // At midnight: the day begins at 01:00.
    ['2026-09-06', 'America/Santiago', '2026-09-06T04:00:00Z', 23],
  ])('%s in %s begins at %s and lasts %d hours', (day, zone, from, hours) => {
    const span = spanOf(day, zone);
    expect(new Date(span.from).toISOString()).toBe(new Date(from).toISOString());
    expect((span.to - span.from) / HOUR).toBe(hours);
  });

  it('ends where the next one begins', () => {
    for (const zone of ['Europe/London', 'America/Santiago', 'Australia/Lord_Howe'])
      for (let day = '2026-01-01'; day < '2027-01-01'; day = addDays(day, 1)) {
        const { to } = spanOf(day, zone);
        expect(dayOf(to - 1, zone)).toBe(day);
        expect(dayOf(to, zone)).toBe(addDays(day, 1));
      }
  });
});

describe('a match at half past eleven in the evening', () => {
  it.each([
    // In New York it is still the evening before, in Tokyo the morning after.
    ['2026-11-23T22:30:00Z', 'Europe/Berlin', '2026-11-23', '23:30'],
    ['2026-11-23T22:30:00Z', 'America/New_York', '2026-11-23', '17:30'],
    ['2026-11-23T22:30:00Z', 'Asia/Tokyo', '2026-11-24', '07:30'],
    // The hour that is there twice when clocks go back, and the evening of that day.
    ['2026-10-25T00:30:00Z', 'Europe/Berlin', '2026-10-25', '02:30'],
    ['2026-10-25T01:30:00Z', 'Europe/Berlin', '2026-10-25', '02:30'],
    ['2026-10-25T22:30:00Z', 'Europe/Berlin', '2026-10-25', '23:30'],
    // The hour that is not there when they go forward.
    ['2026-03-29T00:30:00Z', 'Europe/Berlin', '2026-03-29', '01:30'],
    ['2026-03-29T01:00:00Z', 'Europe/Berlin', '2026-03-29', '03:00'],
    ['2026-03-29T21:30:00Z', 'Europe/Berlin', '2026-03-29', '23:30'],
  ])('%s in %s is on the board of %s, at %s', (instant, zone, day, time) => {
    expect(dayOf(at(instant), zone)).toBe(day);
    expect(timeOf(at(instant), zone)).toBe(time);
    const { from, to } = spanOf(day, zone);
    expect(from <= at(instant) && at(instant) < to).toBe(true);
  });
});

describe('a day that was asked for', () => {
  it.each(['2026-11-23', '2028-02-29', '1900-01-01'])('%s exists', (day) => {
    expect(parseDay(day)).toBe(day);
  });
  it.each(['2026-02-29', '2026-13-01', '2026-11-31', '26-11-23', 'today', '9999-01-01', '', undefined])(
    '%s does not',
    (day) => {
      expect(parseDay(day)).toBeNull();
    },
  );
});

describe('a day in words', () => {
  it.each([
    ['2026-11-23', 'today'],
    ['2026-11-24', 'tomorrow'],
    ['2026-11-22', 'yesterday'],
    ['2026-11-26', 'Thursday'],
    ['2026-11-17', 'Tuesday'],
    ['2026-11-30', 'Monday 30 November'],
    ['2027-01-02', 'Saturday 2 January 2027'],
  ])('%s is %s', (day, words) => {
    expect(relativeDay(day, '2026-11-23')).toBe(words);
  });
  it('has its year in the title only when it is another', () => {
    expect(dayTitle('2026-12-18', '2026-11-23')).toBe('Friday 18 December');
    expect(dayTitle('2022-12-18', '2026-11-23')).toBe('Sunday 18 December 2022');
  });
  it('tells time by 24 hours', () => {
    expect(timeOf(at('2026-11-23T00:05:00Z'), 'UTC')).toBe('00:05');
    expect(timeOf(at('2026-11-23T18:30:00Z'), 'Europe/Berlin')).toBe('19:30');
  });
  it('is written as the reader writes it', () => {
    expect(timeOf(at('2026-11-23T18:30:00Z'), 'America/New_York', 'en-US')).toBe('1:30 PM');
    expect(timeOf(at('2026-11-23T05:05:00Z'), 'America/New_York', 'en-US')).toBe('12:05 AM');
    expect(dayTitle('2026-12-18', '2026-11-23', 'en-US')).toBe('Friday, December 18');
    expect(dayTitle('2022-12-18', '2026-11-23', 'en-US')).toBe('Sunday, December 18, 2022');
    expect(relativeDay('2026-11-30', '2026-11-23', 'en-US')).toBe('Monday, November 30');
  });
});
