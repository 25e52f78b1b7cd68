import { setTimeout as wait } from 'node:timers/promises';
import type { Server, SoketiSocket } from '@soketi/soketi';
import { RedisAdapter } from '@soketi/soketi/dist/adapters/redis-adapter.js';
import { type CountDelivery, countInChannel, type Delivery, scheduleBroadcast } from './broadcast.ts';
import { isJsonObject, parseJson } from './json.ts';
import { getOrCreateNamespace, type SocketNamespace } from './socket-namespace.ts';

/** The time between two heartbeats that a node sends itself through Redis. */
const HEARTBEAT_MS = 500;
/** The same until the first has come back. */
const FIRST_HEARTBEAT_MS = 20;
/** Without a heartbeat for this long, Redis is unavailable. */
const HEARTBEAT_TIMEOUT_MS = 2_000;
/** How long a new connection may take before it is replaced: its machine may be gone. */
const RECONNECT_MS = 3_000;

export interface RedisListener {
  /** A message did not reach the other nodes. The clients of this node have it. */
  onMessageLost(): void;
  onDisconnected(reason: string): void;
  onConnected(): void;
}

/**
 * Soketi's adapter for several nodes, which survives an outage of Redis: this node keeps serving its own clients, reports
 * that it is alone, and rejoins the others by itself.
 */
export class ResilientRedisAdapter extends RedisAdapter {
  readonly #count: CountDelivery;
  readonly #listener: RedisListener;
  #timer: NodeJS.Timeout | undefined;
  #lastHeartbeatAt = Number.NEGATIVE_INFINITY;
  #reconnectAt = 0;
  #isConnected = false;
  #lastError = 'no answer';

  constructor(server: Server, count: CountDelivery, watcher: RedisListener) {
    super(server);
    this.#count = count;
    this.#listener = watcher;
  }

  /** Whether messages reach the other nodes and come from them. */
  get isConnected(): boolean {
    return this.#isConnected;
  }

  override async init(): Promise<unknown> {
    await super.init();
    for (const client of [this.pubClient, this.subClient]) {
      client.on('error', (error) => {
        this.#lastError = error.message;
      });
      client.on('close', () => this.#setConnected(false));
    }
    this.#reconnectAt = performance.now() + RECONNECT_MS;
    this.#timer = setInterval(() => this.#sendHeartbeat(), HEARTBEAT_MS);
    this.#timer.unref();
    await this.#waitForConnection();
    return this;
  }

  /**
   * Called before the node listens: what is published on a node that has not joined the others reaches nobody and is
   * never sent again. After a timeout it starts without Redis.
   */
  async #waitForConnection(): Promise<void> {
    const end = performance.now() + HEARTBEAT_TIMEOUT_MS;
    while (!this.#isConnected && performance.now() < end) {
      this.#sendHeartbeat();
      await wait(FIRST_HEARTBEAT_MS);
    }
  }

  override getNamespace(appId: string): SocketNamespace {
    return getOrCreateNamespace(this.namespaces, appId);
  }

  override broadcastToChannel(channel: string, message: string): void {
    // Queued, it would arrive after newer messages.
    if (!this.#isConnected) this.#listener.onMessageLost();
    else this.pubClient.publish(channel, message).catch(() => this.#listener.onMessageLost());
  }

  override sendLocally(appId: string, channel: string, message: string, exceptId?: string | null): void {
    const count = (delivery: Delivery) => this.#count(appId, delivery);
    scheduleBroadcast(count, this.getNamespace(appId), channel, message, exceptId);
  }

  /** Messages of the other nodes, and this node's own heartbeats. */
  override onMessage(_pattern: unknown, _redisChannel: unknown, bytes: Buffer): void {
    const message = parseJson(bytes.toString());
    if (!isJsonObject(message)) return;
    const { uuid, appId, channel, data, exceptingId } = message;
    if (uuid === this.uuid) {
      this.#lastHeartbeatAt = performance.now();
      this.#setConnected(true);
    } else if (typeof appId === 'string' && typeof channel === 'string' && typeof data === 'string') {
      this.sendLocally(appId, channel, data, typeof exceptingId === 'string' ? exceptingId : null);
    }
  }

  /** The number of nodes; 1 while the others cannot be reached. */
  override getNumSub(): Promise<number> {
    return this.#isConnected ? super.getNumSub().catch(() => 1) : Promise.resolve(1);
  }

  // Soketi would ask all nodes for a count that only webhooks need, while the subscriber waits.
  override getChannelSocketsCount(appId: string, channel: string, onlyLocal = true): Promise<number> {
    if (onlyLocal) return Promise.resolve(countInChannel(this.getNamespace(appId), channel));
    return super.getChannelSocketsCount(appId, channel, onlyLocal);
  }

  override addSocket(appId: string, ws: SoketiSocket): Promise<boolean> {
    return ws.isClosed === true ? Promise.resolve(false) : super.addSocket(appId, ws);
  }

  override disconnect(): Promise<void> {
    clearInterval(this.#timer);
    this.pubClient.disconnect();
    this.subClient.disconnect();
    return Promise.resolve();
  }

  #sendHeartbeat(): void {
    const now = performance.now();
    if (this.#isConnected && now - this.#lastHeartbeatAt > HEARTBEAT_TIMEOUT_MS) {
      this.#setConnected(false);
      // The connection is not closed but silent: it will not recover.
      this.#reconnectAt = now;
    }
    if (!this.#isConnected && now >= this.#reconnectAt) {
      this.#reconnectAt = now + RECONNECT_MS;
      this.pubClient.disconnect(true);
      this.subClient.disconnect(true);
    }
    this.pubClient.publish(`${this.channel}#pulse`, JSON.stringify({ uuid: this.uuid })).catch(() => {});
  }

  #setConnected(isConnected: boolean): void {
    if (isConnected === this.#isConnected) return;
    this.#isConnected = isConnected;
    if (isConnected) {
      this.#listener.onConnected();
    } else {
      this.#reconnectAt = performance.now() + RECONNECT_MS;
      this.#listener.onDisconnected(this.#lastError);
    }
  }
}
