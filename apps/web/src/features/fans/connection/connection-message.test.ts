import { expect, it } from 'vitest';
import { connectionMessage, timeAgo } from './connection-message.ts';

const connection = (
  state: 'connecting' | 'live' | 'polling' | 'reconnecting' | 'offline',
  lastUpdateAt: number | null,
) => ({
  state,
  since: 0,
  lastUpdateAt,
  isOutdated: false,
});

it('says how old what is shown may be', () => {
  expect(connectionMessage(connection('reconnecting', 1000), 13_000)).toBe(
    'Reconnecting, last update 12 s ago',
  );
  expect(connectionMessage(connection('offline', 0), 180_000)).toBe('Offline, last update 3 min ago');
});
it('says no more than is known', () => {
  expect(connectionMessage(connection('reconnecting', null), 13_000)).toBe('Reconnecting');
  expect(connectionMessage(connection('live', 1000), 13_000)).toBe('Live updates');
});
it.each([
  [-5, '0 s ago'],
  [59_000, '59 s ago'],
  [60_000, '1 min ago'],
  [7_200_000, '2 h ago'],
])('%d ms is %s', (milliseconds, words) => {
  expect(timeAgo(milliseconds)).toBe(words);
});
