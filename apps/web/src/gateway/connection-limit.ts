import type { Server } from 'node:http';
import { addressGroup, isLoopback, parseAddress } from '@scoreline/forwarded';

/** Who opens connections without end is refused before a byte is read. */
interface Limits {
  readonly total: number;
  /** For one address; the first 64 bits of an IPv6 address are one. This machine has no limit. */
  readonly perAddress: number;
}

export const limitConnections = (server: Server, { total, perAddress }: Limits): void => {
  server.maxConnections = total;
  const counts = new Map<string, number>();
  server.on('connection', (socket) => {
    const address = parseAddress(socket.remoteAddress ?? '');
    if (address === null || isLoopback(address)) return;
    const group = addressGroup(address);
    const count = (counts.get(group) ?? 0) + 1;
    if (count > perAddress) {
      socket.destroy();
      return;
    }
    counts.set(group, count);
    socket.once('close', () => {
      const left = (counts.get(group) ?? 1) - 1;
      if (left === 0) counts.delete(group);
      else counts.set(group, left);
    });
  });
};
