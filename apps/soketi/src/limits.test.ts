import { expect, test } from 'vitest';
import { FrameAllowance, type Limits, Seats } from './limits.ts';

const limits: Limits = {
  connections: 3,
  connectionsPerAddress: 2,
  channelsPerConnection: 5,
  framesPerSecond: 1,
};

test('an address has its share of the seats, and all together have all of them', () => {
  const seats = new Seats(limits);
  seats.take('1.1.1.1');
  expect(seats.refusalFor('1.1.1.1')).toBeUndefined();
  seats.take('1.1.1.1');
  expect(seats.refusalFor('1.1.1.1')).toBe('address');
  expect(seats.refusalFor('2.2.2.2')).toBeUndefined();
  expect(seats.refusalFor(undefined)).toBeUndefined();
  seats.take(undefined);
  expect(seats.refusalFor('2.2.2.2')).toBe('total');
  seats.leave('1.1.1.1');
  expect(seats.refusalFor('1.1.1.1')).toBeUndefined();
});

test('a connection may subscribe to all it may have and ten seconds more, then one frame a second', () => {
  const allowance = new FrameAllowance(limits, 0);
  for (let frame = 0; frame < 15; frame += 1) expect(allowance.take(0)).toBe(true);
  expect(allowance.take(0)).toBe(false);
  expect(allowance.take(2_000)).toBe(true);
  expect(allowance.take(2_000)).toBe(false);
});

test('0 is no limit', () => {
  const none = { connections: 0, connectionsPerAddress: 0, channelsPerConnection: 0, framesPerSecond: 0 };
  const seats = new Seats(none);
  seats.take('1.1.1.1');
  expect(seats.refusalFor('1.1.1.1')).toBeUndefined();
  expect(new FrameAllowance(none, 0).take(0)).toBe(true);
});
