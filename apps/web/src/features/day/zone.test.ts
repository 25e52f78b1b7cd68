import { expect, it } from 'vitest';
import { isTimeZone, zoneName } from './zone.ts';

it.each(['UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5'])('%s is a zone', (name) => {
  expect(isTimeZone(name)).toBe(true);
});
it.each(['', 'Europe/Nowhere', '+01:00', 'Europe/Berlin; path=/', `A${'/a'.repeat(60)}`, '<script>'])(
  '%s is none',
  (name) => {
    expect(isTimeZone(name)).toBe(false);
  },
);
it('is named after its city', () => {
  expect(zoneName('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
  expect(zoneName('UTC')).toBe('UTC');
});
