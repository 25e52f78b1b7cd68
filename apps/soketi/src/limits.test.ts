import { expect, test } from 'vitest';
import { createConnectionLimit } from './connection-limit.ts';
import { createFrameBucket, type Limits } from './limits.ts';

const limits: Limits = {
  connections: 3,
  connectionsPerAddress: 2,
  channelsPerConnection: 5,
  framesPerSecond: 1,
};

test('connections are limited by address and in total', () => {
  const limit = createConnectionLimit(limits);
  limit.add('1.1.1.1');
  expect(limit.refusalFor('1.1.1.1')).toBeUndefined();
  limit.add('1.1.1.1');
  expect(limit.refusalFor('1.1.1.1')).toBe('address');
  expect(limit.refusalFor('2.2.2.2')).toBeUndefined();
  expect(limit.refusalFor(undefined)).toBeUndefined();
  limit.add(undefined);
  expect(limit.refusalFor('2.2.2.2')).toBe('total');
  limit.remove('1.1.1.1');
  expect(limit.refusalFor('1.1.1.1')).toBeUndefined();
});

test('a connection may subscribe to all its channels and send ten seconds of frames, then one frame a second', () => {
  const bucket = createFrameBucket(limits, 0);
  for (let frame = 0; frame < 15; frame += 1) expect(bucket.take(0)).toBe(true);
  expect(bucket.take(0)).toBe(false);
  expect(bucket.take(2_000)).toBe(true);
  expect(bucket.take(2_000)).toBe(false);
});

test('0 is no limit', () => {
  const none = { connections: 0, connectionsPerAddress: 0, channelsPerConnection: 0, framesPerSecond: 0 };
  const limit = createConnectionLimit(none);
  limit.add('1.1.1.1');
  expect(limit.refusalFor('1.1.1.1')).toBeUndefined();
  expect(createFrameBucket(none, 0).take(0)).toBe(true);
});
