import type { SoketiSocket } from '@soketi/soketi';
import { Namespace } from '@soketi/soketi/dist/namespace.js';

/**
 * Soketi's lists of one app on this node, with the sockets themselves in a channel. Soketi keeps their ids, and
 * to look up each of thousands for each broadcast costs more than all else that is ours in it.
 */
export class KnowingNamespace extends Namespace {
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

/** The app's, made when it is first asked for. */
export function namespaceIn(namespaces: Map<string, Namespace>, appId: string): KnowingNamespace {
  const known = namespaces.get(appId);
  if (known instanceof KnowingNamespace) return known;
  const made = new KnowingNamespace(appId);
  namespaces.set(appId, made);
  return made;
}
