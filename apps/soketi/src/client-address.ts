import { BlockList, isIP, isIPv4 } from 'node:net';

/** Where a proxy of our own may be. No client on the internet has such an address. */
const PRIVATE_NETWORKS = new BlockList();
PRIVATE_NETWORKS.addSubnet('127.0.0.0', 8, 'ipv4');
PRIVATE_NETWORKS.addSubnet('10.0.0.0', 8, 'ipv4');
PRIVATE_NETWORKS.addSubnet('172.16.0.0', 12, 'ipv4');
PRIVATE_NETWORKS.addSubnet('192.168.0.0', 16, 'ipv4');
PRIVATE_NETWORKS.addAddress('::1', 'ipv6');
PRIVATE_NETWORKS.addSubnet('fc00::', 7, 'ipv6');
PRIVATE_NETWORKS.addSubnet('fe80::', 10, 'ipv6');

/**
 * Whose connection it is: the peer's address or, if that is a proxy of our own, the last one in its
 * `X-Forwarded-For` that is not. Of IPv6 the first 64 bits, because one household has all of the rest.
 * Undefined for this machine itself, which has no limit.
 */
export const clientAddress = (peer: string, forwardedFor: string): string | undefined => {
  const chain = [...forwardedFor.split(','), peer]
    .map(normalizeAddress)
    .filter((address) => isIP(address) !== 0);
  const client = isPrivate(normalizeAddress(peer))
    ? (chain.findLast((address) => !isPrivate(address)) ?? chain.at(-2))
    : peer;
  const address = normalizeAddress(client ?? peer);
  if (address === '::1' || address.startsWith('127.')) return undefined;
  return isIPv4(address) ? address : toIpv6Network(address);
};

/** Unwraps an IPv4 address that came over an IPv6 socket. */
const normalizeAddress = (address: string): string => address.trim().replace(/^::ffff:(?=\d+\.)/i, '');

const isPrivate = (address: string): boolean => {
  const family = isIP(address);
  return family !== 0 && PRIVATE_NETWORKS.check(address, family === 4 ? 'ipv4' : 'ipv6');
};

const toIpv6Network = (address: string): string => {
  const [head = '', tail = ''] = address.split('::');
  const before = head.split(':').filter((part) => part !== '');
  const after = tail.split(':').filter((part) => part !== '');
  const missing = address.includes('::') ? Array(8 - before.length - after.length).fill('0') : [];
  const parts = [...before, ...missing, ...after].slice(0, 4);
  return `${parts.map((part) => Number.parseInt(part, 16).toString(16)).join(':')}::/64`;
};
