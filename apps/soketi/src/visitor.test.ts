import { NO_PROXIES, parseTrustedProxies } from '@scoreline/forwarded';
import { expect, test } from 'vitest';
import { type Said, visitorOf } from './visitor.ts';

const NOTHING: Said = { peer: '', host: '', forwardedFor: '', forwardedHost: '' };
const addressOf = (peer: string, forwardedFor: string, proxies = NO_PROXIES) =>
  visitorOf({ ...NOTHING, peer, forwardedFor }, proxies).address;
const hostnameOf = (peer: string, host: string, forwardedHost = '') =>
  visitorOf({ ...NOTHING, peer, host, forwardedHost }, NO_PROXIES).hostname;

test.each([
  ['9.9.9.9', '', '9.9.9.9', 'a client without a proxy'],
  ['127.0.0.1', '1.2.3.4', '1.2.3.4', 'our gateway on this machine'],
  ['127.0.0.1', '6.6.6.6, 1.2.3.4', '1.2.3.4', 'what the client put in before does not count'],
  ['127.0.0.1', '192.168.1.20', '192.168.1.20', 'a phone in the same house'],
  ['127.0.0.1', '', undefined, 'this machine'],
  ['127.0.0.1', '127.0.0.1', undefined, 'this machine, through the gateway'],
  ['::1', '', undefined, 'this machine, in IPv6'],
  ['2001:db8:1:2:3:4:5:6', '', '2001:db8:1:2::/64', 'IPv6'],
])('%s, forwarded for "%s", is %s: %s', (peer, forwardedFor, address, _what) => {
  expect(addressOf(peer, forwardedFor)).toBe(address);
});

test('behind a trusted proxy each client is counted for itself', () => {
  const proxies = parseTrustedProxies('10.0.0.0/8');
  expect(addressOf('127.0.0.1', '1.2.3.4, 10.0.0.7', proxies)).toBe('1.2.3.4');
  expect(addressOf('127.0.0.1', '1.2.3.4, 10.0.0.7')).toBe('10.0.0.7');
});

test('the host is what our own server in front was asked for, or what a client says', () => {
  expect(hostnameOf('127.0.0.1', 'soketi:6001', 'Scores.example:8443')).toBe('scores.example');
  expect(hostnameOf('9.9.9.9', 'scores.example', 'evil.example')).toBe('scores.example');
  expect(hostnameOf('9.9.9.9', 'a b')).toBeUndefined();
});
