import { BlockList, isIP } from 'node:net';

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
 * An IP address as proxies write it (with a port, in brackets, IPv4 inside IPv6), written in one way; null for anything
 * else, such as `unknown`.
 */
export const parseAddress = (text: string): string | null => {
  const bare = text.trim().replace(/^\[([0-9a-fA-F:.]{2,45})\](?::\d{1,5})?$/, '$1');
  const address = bare
    .replace(/^(\d{1,3}(?:\.\d{1,3}){3}):\d{1,5}$/, '$1')
    .replace(/^::ffff:(?=\d{1,3}\.)/i, '');
  return isIP(address) === 0 ? null : address.toLowerCase();
};

export const isIn = (list: BlockList, address: string): boolean => {
  const family = isIP(address);
  return family !== 0 && list.check(address, family === 4 ? 'ipv4' : 'ipv6');
};

/** An address of this machine or of a network that the internet does not reach. */
export const isPrivateAddress = (address: string): boolean => isIn(PRIVATE_NETWORKS, address);

export const isLoopback = (address: string): boolean => address === '::1' || address.startsWith('127.');

/**
 * What is counted together: one IPv4 address, or the first 64 bits of an IPv6 address, because one household, or one
 * rented server, has all of the rest.
 */
export const addressGroup = (address: string): string => (isIP(address) === 6 ? toNetwork(address) : address);

const toNetwork = (address: string): string => {
  const [head = '', tail = ''] = address.split('::');
  const before = head.split(':').filter((part) => part !== '');
  const after = tail.split(':').filter((part) => part !== '');
  const missing = address.includes('::')
    ? Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0')
    : [];
  const parts = [...before, ...missing, ...after].slice(0, 4);
  return `${parts.map((part) => Number.parseInt(part, 16).toString(16)).join(':')}::/64`;
};
