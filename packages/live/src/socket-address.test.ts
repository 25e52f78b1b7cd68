import { expect, test } from 'vitest';
import { socketAddress } from './socket-address.ts';

const key = 'scoreline';
const plain = { protocol: 'http:', hostname: 'scores.test', port: '3000' };
const secure = { protocol: 'https:', hostname: 'scores.test', port: '' };

test.each([
  ['the page’s own origin', { key }, plain, { host: 'scores.test', port: 3000, tls: false, path: '' }],
  [
    'the page’s own origin with TLS',
    { key },
    secure,
    { host: 'scores.test', port: 443, tls: true, path: '' },
  ],
  [
    'another host on its usual port, not on the page’s',
    { key, host: 'ws.test' },
    plain,
    { host: 'ws.test', port: 80, tls: false, path: '' },
  ],
  [
    'another host with TLS',
    { key, host: 'ws.test', tls: true },
    plain,
    { host: 'ws.test', port: 443, tls: true, path: '' },
  ],
  [
    'what is said, all of it',
    { key, host: 'ws.test', port: 6001, tls: false, path: '/sockets' },
    secure,
    { host: 'ws.test', port: 6001, tls: false, path: '/sockets' },
  ],
  [
    'this machine where there is no page',
    { key, port: 6001 },
    undefined,
    { host: 'localhost', port: 6001, tls: false, path: '' },
  ],
])('%s', (_, settings, origin, address) => {
  expect(socketAddress(settings, origin)).toEqual(address);
});
