import type { SoketiSocket } from '@soketi/soketi';
import { Namespace } from '@soketi/soketi/dist/namespace.js';

/**
 * Soketi's lists of one app on this node, with the sockets of each channel instead of their ids. Looking up thousands of
 * ids for each broadcast costs more than everything else that we do for it.
 */
export class SocketNamespace extends Namespace {
  declare readonly channels: Map<string, Map<string, SoketiSocket>>;

  override addToChannel(ws: SoketiSocket, channel: string): Promise<number> {
    const sockets = this.channels.get(channel) ?? new Map<string, SoketiSocket>();
    this.channels.set(channel, sockets.set(ws.id, ws));
    return Promise.resolve(sockets.size);
  }

  override getChannelSockets(channel: string): Promise<Map<string, SoketiSocket>> {
    return Promise.resolve(new Map(this.channels.get(channel)));
  }

  override getChannels(): Promise<Map<string, Set<string>>> {
    const ids = ([channel, sockets]: [string, Map<string, SoketiSocket>]) =>
      [channel, new Set(sockets.keys())] as const;
    return Promise.resolve(new Map([...this.channels].map(ids)));
  }
}

/** The app's namespace, created on first use. */
export const getOrCreateNamespace = (namespaces: Map<string, Namespace>, appId: string): SocketNamespace => {
  const existing = namespaces.get(appId);
  if (existing instanceof SocketNamespace) return existing;
  const created = new SocketNamespace(appId);
  namespaces.set(appId, created);
  return created;
};
