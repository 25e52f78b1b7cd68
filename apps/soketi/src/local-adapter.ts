import type { Server, SoketiSocket } from '@soketi/soketi';
import { LocalAdapter } from '@soketi/soketi/dist/adapters/local-adapter.js';
import { broadcastSoon, type CountSent, countInChannel, type Sent } from './broadcast.ts';
import { type KnowingNamespace, namespaceIn } from './knowing-namespace.ts';

/** Soketi's adapter of one node, that frames once what many get; Soketi's makes it anew for each of them. */
export class FramingLocalAdapter extends LocalAdapter {
  readonly #count: CountSent;

  constructor(server: Server, count: CountSent) {
    super(server);
    this.#count = count;
  }

  override getNamespace(appId: string): KnowingNamespace {
    return namespaceIn(this.namespaces, appId);
  }

  override send(appId: string, channel: string, message: string, exceptId?: string | null): void {
    const count = (sent: Sent) => this.#count(appId, sent);
    broadcastSoon(count, this.getNamespace(appId), channel, message, exceptId);
  }

  // Asked for at every subscription. Soketi makes a list of all who are there: after an outage, each of each.
  override getChannelSocketsCount(appId: string, channel: string): Promise<number> {
    return Promise.resolve(countInChannel(this.getNamespace(appId), channel));
  }

  // Soketi adds a socket again whenever something of it changed, be it gone meanwhile.
  override addSocket(appId: string, ws: SoketiSocket): Promise<boolean> {
    return ws.hasLeft === true ? Promise.resolve(false) : super.addSocket(appId, ws);
  }
}
