import { describe, expect, it } from 'vitest';
import { fromLocalInput, toLocalInput } from './local-time.ts';

describe('a kick-off as it is typed', () => {
  it.each([Date.UTC(2026, 6, 19, 19, 0), Date.UTC(2026, 0, 1, 0, 30), Date.UTC(2026, 9, 25, 12, 5)])(
    'of instant %i reads back as the same instant',
    (instant) => {
      expect(fromLocalInput(toLocalInput(instant))).toBe(instant);
    },
  );

  it('is in the zone of the device', () => {
    expect(fromLocalInput('2026-07-19T21:00')).toBe(new Date(2026, 6, 19, 21, 0).getTime());
  });

  it.each(['', '2026-07-19', '2026-13-40T25:00', 'tomorrow'])('is not known from %j', (typed) => {
    expect(fromLocalInput(typed)).toBeNull();
  });
});
