import { expect, test } from 'vitest';
import { addressGroup, parseAddress } from './address.ts';
import { parseTrustedProxies } from './trusted-proxies.ts';

test.each([
  ['1.2.3.4', '1.2.3.4'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:01:2::9', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['unknown', 'unknown'],
])('%s is counted as %s', (address, group) => {
  expect(addressGroup(address)).toBe(group);
});

test.each([
  [' 1.2.3.4 ', '1.2.3.4'],
  ['::FFFF:1.2.3.4', '1.2.3.4'],
  ['1.2.3.4:80', '1.2.3.4'],
  ['[2001:DB8::1]', '2001:db8::1'],
  ['unknown', null],
  ['_hidden', null],
  ['1.2.3', null],
  ['', null],
])('%j is the address %j', (text, address) => {
  expect(parseAddress(text)).toBe(address);
});

test.each(['99', 'proxy.example', '10.0.0.0/33', '10.0.0.0/8/8', '10.0.0.0/', '', 'fe80::/129', '10.0.0.7;'])(
  'trusted proxies cannot be %j',
  (text) => {
    expect(() => parseTrustedProxies(text)).toThrow(/^must be /);
  },
);
