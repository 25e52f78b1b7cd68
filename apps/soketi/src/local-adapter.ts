import type { Server, SoketiSocket } from '@soketi/soketi';
import { LocalAdapter } from '@soketi/soketi/dist/adapters/local-adapter.js';
import { type CountDelivery, countInChannel, type Delivery, scheduleBroadcast } from './broadcast.ts';
import { getOrCreateNamespace, type SocketNamespace } from './socket-namespace.ts';

/** Soketi's adapter for one node, which frames a message once; Soketi's own frames it for every recipient. */
export class SingleFrameLocalAdapter extends LocalAdapter {
  readonly #count: CountDelivery;

  constructor(server: Server, count: CountDelivery) {
    super(server);
    this.#count = count;
  }

  override getNamespace(appId: string): SocketNamespace {
    return getOrCreateNamespace(this.namespaces, appId);
  }

  override send(appId: string, channel: string, message: string, exceptId?: string | null): void {
    const count = (delivery: Delivery) => this.#count(appId, delivery);
    scheduleBroadcast(count, this.getNamespace(appId), channel, message, exceptId);
  }

  // Called on every subscription. Soketi lists all members of the channel, which is quadratic after an outage.
  override getChannelSocketsCount(appId: string, channel: string): Promise<number> {
    return Promise.resolve(countInChannel(this.getNamespace(appId), channel));
  }

  // Soketi adds a socket again whenever it changes, even if it is closed by then.
  override addSocket(appId: string, ws: SoketiSocket): Promise<boolean> {
    return ws.isClosed === true ? Promise.resolve(false) : super.addSocket(appId, ws);
  }
}
