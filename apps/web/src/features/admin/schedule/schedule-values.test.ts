import { expect, it } from 'vitest';
import { readDates, type ScheduleValues, teamNames } from './schedule-values.ts';

const values: ScheduleValues = {
  teams: 'Reds\nBlues',
  shape: 'single',
  hasThirdPlace: false,
  stage: '',
  firstDay: '2026-08-15',
  daysApart: '7',
  times: '13:00, 15:00',
};

it('reads one team a line, and no empty one', () => {
  expect(teamNames(' Reds \n\nBlues\n')).toEqual(['Reds', 'Blues']);
});
it('reads the dates', () => {
  expect(readDates(values)).toEqual({
    dates: { firstDay: '2026-08-15', daysApart: 7, slots: ['13:00', '15:00'] },
    faults: {},
  });
});
it.each([
  [{ teams: 'Reds' }, 'teams'],
  [{ teams: 'Reds\nBlues\nreds' }, 'teams'],
  [{ teams: Array.from({ length: 65 }, (_, index) => `Team ${index}`).join('\n') }, 'teams'],
  [{ firstDay: '' }, 'firstDay'],
  [{ daysApart: 'a week' }, 'daysApart'],
  [{ times: 'noon' }, 'times'],
])('finds what is wrong: %o', (change, field) => {
  const { dates, faults } = readDates({ ...values, ...change });
  expect(dates).toBeNull();
  expect(Object.keys(faults)).toEqual([field]);
});
