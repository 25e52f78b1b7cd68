import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Asker, askerOf, normalizeHost, type Received, type Trust } from './forwarded.ts';
import { NO_PROXIES, parseTrustedProxies } from './trusted-proxies.ts';

const received = (given: Partial<Received>): Received => ({
  peer: '9.9.9.9',
  isTls: false,
  host: 'scores.example',
  forwardedFor: undefined,
  forwardedProto: undefined,
  forwardedHost: undefined,
  ...given,
});
const trusting = (proxies: string, isBehindOurs = false): Trust => ({
  isBehindOurs,
  proxies: parseTrustedProxies(proxies),
});
const EDGE: Trust = { isBehindOurs: false, proxies: NO_PROXIES };
const INNER: Trust = { isBehindOurs: true, proxies: NO_PROXIES };

test.each<[string, Trust, string, string, string]>([
  ['a client without a proxy', EDGE, '9.9.9.9', '', '9.9.9.9'],
  ['what a stranger claims', EDGE, '9.9.9.9', '1.2.3.4', '9.9.9.9'],
  ['what a phone in the same house claims', EDGE, '192.168.1.20', '1.2.3.4', '192.168.1.20'],
  ['our gateway on this machine', INNER, '127.0.0.1', '1.2.3.4', '1.2.3.4'],
  ['our nginx in the next container', INNER, '::ffff:172.18.0.5', '1.2.3.4', '1.2.3.4'],
  ['what the client put in before', INNER, '127.0.0.1', '6.6.6.6, 1.2.3.4', '1.2.3.4'],
  ['a stranger who reaches an inner server', INNER, '9.9.9.9', '1.2.3.4', '9.9.9.9'],
  ['a phone through the gateway', INNER, '127.0.0.1', '192.168.1.20', '192.168.1.20'],
  ['one proxy by count', trusting('1'), '10.0.0.7', '6.6.6.6, 1.2.3.4', '1.2.3.4'],
  ['two proxies by count', trusting('2'), '10.0.0.7', '6.6.6.6, 1.2.3.4, 10.0.0.6', '1.2.3.4'],
  ['more proxies than there are', trusting('5'), '10.0.0.7', '1.2.3.4', '1.2.3.4'],
  [
    'two proxies by address',
    trusting('10.0.0.7, 192.0.2.0/24'),
    '10.0.0.7',
    '6.6.6.6, 1.2.3.4, 192.0.2.9',
    '1.2.3.4',
  ],
  ['a proxy that is not in the list', trusting('10.0.0.7'), '10.0.0.7', '1.2.3.4, 192.0.2.9', '192.0.2.9'],
  ['a peer that is not in the list', trusting('10.0.0.7'), '10.0.0.8', '1.2.3.4', '10.0.0.8'],
  [
    'a trusted proxy in front of our nginx',
    trusting('192.0.2.9', true),
    '172.18.0.5',
    '6.6.6.6, 1.2.3.4, 192.0.2.9',
    '1.2.3.4',
  ],
  ['the same by count', trusting('1', true), '172.18.0.5', '6.6.6.6, 1.2.3.4, 192.0.2.9', '1.2.3.4'],
  ['IPv6', trusting('2001:db8::/32'), '2001:DB8::7', '2001:db9::5', '2001:db9::5'],
  ['an address with its port', trusting('1'), '10.0.0.7', '1.2.3.4:5678', '1.2.3.4'],
  ['IPv6 in brackets with its port', trusting('1'), '10.0.0.7', '[2001:db9::5]:443', '2001:db9::5'],
  ['an entry that is no address', trusting('1'), '10.0.0.7', 'unknown', '10.0.0.7'],
  ['no address at all', EDGE, '', '', 'unknown'],
])('%s', (_what, trust, peer, forwardedFor, address) => {
  const given = forwardedFor === '' ? {} : { forwardedFor };
  expect(askerOf(received({ peer, ...given }), trust).address).toBe(address);
});

describe('scheme and host', () => {
  const ask = (given: Partial<Received>, trust: Trust): Pick<Asker, 'scheme' | 'host'> => {
    const { scheme, host } = askerOf(received(given), trust);
    return { scheme, host };
  };
  const claims = { forwardedFor: '6.6.6.6', forwardedProto: 'https', forwardedHost: 'evil.example' };
  it.each<[string, Partial<Received>, Trust, string, string]>([
    ['of a stranger are those of the connection', claims, EDGE, 'http', 'scores.example'],
    ['of TLS on our own port', { isTls: true }, EDGE, 'https', 'scores.example'],
    ['behind a proxy are what it says', claims, trusting('1'), 'https', 'evil.example'],
    [
      'behind a proxy that says nothing are those of the connection',
      { forwardedFor: '1.2.3.4' },
      trusting('1'),
      'http',
      'scores.example',
    ],
    [
      'behind our nginx are what it saw, whatever the client claimed to it',
      {
        peer: '172.18.0.5',
        forwardedFor: '6.6.6.6, 1.2.3.4',
        forwardedProto: 'https, http',
        forwardedHost: 'evil.example, scores.example',
      },
      INNER,
      'http',
      'scores.example',
    ],
    [
      'behind a trusted proxy and our nginx are what the proxy said',
      {
        peer: '172.18.0.5',
        forwardedFor: '1.2.3.4, 192.0.2.9',
        forwardedProto: 'https, http',
        forwardedHost: ', scores.example',
      },
      trusting('192.0.2.9', true),
      'https',
      'scores.example',
    ],
    [
      'behind two proxies in a row are what the first said, which the second handed on',
      { peer: '10.0.0.7', forwardedFor: '1.2.3.4, 10.0.0.6', forwardedProto: 'https' },
      trusting('2'),
      'https',
      'scores.example',
    ],
    [
      'of another protocol are none',
      { ...claims, forwardedProto: 'gopher' },
      trusting('1'),
      'http',
      'evil.example',
    ],
  ])('%s', (_what, given, trust, scheme, host) => {
    expect(ask(given, trust)).toEqual({ scheme, host });
  });
});

it('never believes an address that stands left of what the trusted proxies wrote', () => {
  const address = fc.ipV4();
  fc.assert(
    fc.property(fc.array(address, { maxLength: 5 }), address, fc.nat(3), (claimed, client, hops) => {
      const proxies = Array.from({ length: hops }, (_, n) => `10.0.0.${n + 1}`);
      const seen = [...claimed, client, ...proxies.slice(0, -1)].join(', ');
      const peer = proxies.at(-1) ?? client;
      const forwardedFor = hops === 0 ? claimed.join(', ') : seen;
      expect(askerOf(received({ peer, forwardedFor }), trusting(String(hops))).address).toBe(client);
    }),
  );
});

test.each([
  ['scores.example', 'https', 'scores.example'],
  ['Scores.Example:443', 'https', 'scores.example'],
  ['scores.example:80', 'http', 'scores.example'],
  ['scores.example:8080', 'http', 'scores.example:8080'],
  ['[::1]:3000', 'http', '[::1]:3000'],
  ['a b', 'http', null],
  ['x:99999', 'http', null],
  ['a@b', 'http', null],
  ['evil.example/path', 'http', null],
  ['evil"<x>', 'http', null],
  ['', 'http', null],
] as const)('the host %j over %s counts as %j', (host, scheme, normal) => {
  expect(normalizeHost(host, scheme)).toBe(normal);
});
