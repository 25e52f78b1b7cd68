import { expect, test } from 'vitest';
import { parseClientFrame } from './client-frame.ts';

const read = (frame: unknown) =>
  parseClientFrame(bytesOf(typeof frame === 'string' ? frame : JSON.stringify(frame)), false);

const bytesOf = (text: string): ArrayBuffer => Uint8Array.from(Buffer.from(text)).buffer;

const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

test.each([
  { event: 'pusher:ping' },
  { event: 'pusher:pong' },
  { event: 'pusher:subscribe', data: { channel: 'match.1' } },
  { event: 'pusher:subscribe', data: { channel: 'private-a', auth: 'key:signature' } },
  {
    event: 'pusher:subscribe',
    data: { channel: 'presence-a', auth: 'key:signature', channel_data: '{"user_id":7}' },
  },
  { event: 'pusher:unsubscribe', data: { channel: 'match.1' } },
  { event: 'pusher:signin', data: { auth: 'key:signature', user_data: '{"id":"ada"}' } },
  { event: 'client-typing', channel: 'private-a', data: { any: ['thing', null] } },
])('is let in: %j', (frame) => {
  expect(read(frame)).toEqual(frame);
});

test('what the protocol does not name is left out', () => {
  const data = { channel: 'a', auth: null, channel_data: null, toString: 1, more: {} };
  expect(read({ event: 'pusher:subscribe', data, channel: 'b' })).toEqual({
    event: 'pusher:subscribe',
    data: { channel: 'a' },
  });
  expect(read({ event: 'pusher:ping', data: { x: 1 } })).toEqual({ event: 'pusher:ping' });
});

test.each([
  ['nothing', ''],
  ['not JSON', '{"event":'],
  ['a number', '7'],
  ['null', 'null'],
  ['an array', '[{"event":"pusher:ping"}]'],
  ['no event', {}],
  ['an event that is a number', { event: 1 }],
  ['an event that is an object', { event: { toString: 'x' } }],
  ['an event that is not known', { event: 'pusher:anything' }],
  ['an event with a client event in its middle', { event: 'not-client-typing', channel: 'a', data: 1 }],
  ['subscribe without data', { event: 'pusher:subscribe' }],
  ['subscribe with data null', { event: 'pusher:subscribe', data: null }],
  ['subscribe with data that is text', { event: 'pusher:subscribe', data: 'match.1' }],
  ['subscribe with data that is an array', { event: 'pusher:subscribe', data: ['match.1'] }],
  ['subscribe without a channel', { event: 'pusher:subscribe', data: {} }],
  ['subscribe to nothing', { event: 'pusher:subscribe', data: { channel: '' } }],
  ['subscribe to a number', { event: 'pusher:subscribe', data: { channel: 7 } }],
  ['subscribe to an object', { event: 'pusher:subscribe', data: { channel: { length: 1 } } }],
  ['subscribe with auth that is a number', { event: 'pusher:subscribe', data: { channel: 'a', auth: 1 } }],
  ['channel data that is an object', { event: 'pusher:subscribe', data: { channel: 'a', channel_data: {} } }],
  ['presence without channel data', { event: 'pusher:subscribe', data: { channel: 'presence-a' } }],
  ['presence of nobody', { event: 'pusher:subscribe', data: { channel: 'presence-a', channel_data: '{}' } }],
  ['presence of null', { event: 'pusher:subscribe', data: { channel: 'presence-a', channel_data: 'null' } }],
  [
    'presence that is no JSON',
    { event: 'pusher:subscribe', data: { channel: 'presence-a', channel_data: '{' } },
  ],
  ['unsubscribe without data', { event: 'pusher:unsubscribe' }],
  ['unsubscribe without a channel', { event: 'pusher:unsubscribe', data: {} }],
  ['unsubscribe from a number', { event: 'pusher:unsubscribe', data: { channel: 7 } }],
  ['sign in without data', { event: 'pusher:signin' }],
  ['sign in without auth', { event: 'pusher:signin', data: { user_data: '{"id":1}' } }],
  ['sign in of nobody', { event: 'pusher:signin', data: { auth: 'a', user_data: '{}' } }],
  ['sign in with an object', { event: 'pusher:signin', data: { auth: 'a', user_data: { id: 1 } } }],
  ['a client event without a channel', { event: 'client-typing', data: 1 }],
  ['a channel 50,000 arrays deep', `{"event":"pusher:subscribe","data":{"channel":${deep(50_000)}}}`],
  ['a client event 50,000 arrays deep', `{"event":"client-a","channel":"a","data":${deep(50_000)}}`],
])('is refused: %s', (_what, frame) => {
  expect(read(frame)).toEqual({ error: expect.any(String) });
});

test('binary is refused', () => {
  expect(parseClientFrame(bytesOf('{"event":"pusher:ping"}'), true)).toEqual({ error: expect.any(String) });
});
