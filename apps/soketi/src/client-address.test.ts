import { expect, test } from 'vitest';
import { clientAddress } from './client-address.ts';

test.each([
  ['9.9.9.9', '', '9.9.9.9', 'a client without a proxy'],
  ['9.9.9.9', '1.2.3.4', '9.9.9.9', 'what a stranger says about itself is not heard'],
  ['127.0.0.1', '1.2.3.4', '1.2.3.4', 'our gateway on this machine'],
  ['::ffff:172.18.0.5', '1.2.3.4', '1.2.3.4', 'our nginx in the next container'],
  ['127.0.0.1', '6.6.6.6, 1.2.3.4', '1.2.3.4', 'what the client put in before does not count'],
  ['127.0.0.1', '1.2.3.4, 10.0.0.7', '1.2.3.4', 'two proxies'],
  ['127.0.0.1', '192.168.1.20', '192.168.1.20', 'a phone in the same house'],
  ['192.168.1.20', '', '192.168.1.20', 'the same without a proxy'],
  ['127.0.0.1', 'nonsense', undefined, 'a header that is none'],
  ['127.0.0.1', '', undefined, 'this machine'],
  ['127.0.0.1', '127.0.0.1', undefined, 'this machine, through the gateway'],
  ['::1', '', undefined, 'this machine, in IPv6'],
  ['2001:db8:1:2:3:4:5:6', '', '2001:db8:1:2::/64', 'IPv6'],
  ['2001:DB8:01:2::9', '', '2001:db8:1:2::/64', 'the same network, written otherwise'],
  ['fe80::1', '2001:db8::1', '2001:db8:0:0::/64', 'IPv6 behind a proxy'],
])('%s, forwarded for "%s", is %s: %s', (peer, forwardedFor, address, _what) => {
  expect(clientAddress(peer, forwardedFor)).toBe(address);
});
