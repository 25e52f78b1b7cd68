import { setTimeout as wait } from 'node:timers/promises';
import type { Server, SoketiSocket } from '@soketi/soketi';
import { RedisAdapter } from '@soketi/soketi/dist/adapters/redis-adapter.js';
import { broadcastSoon, type CountSent, countInChannel, type Sent } from './broadcast.ts';
import { isJsonObject, parseJson } from './json.ts';
import { type KnowingNamespace, namespaceIn } from './knowing-namespace.ts';

/** Milliseconds between two signs of life that a node sends itself through Redis. */
const pulse = 500;
/** Until the first has come back, they are closer. */
const firstPulse = 20;
/** Without one for so long, Redis is away. */
const longestSilence = 2_000;
/** How long a new connection is given before it is made anew: it may lead to a machine that is gone. */
const reconnectAfter = 3_000;

export interface RedisWatcher {
  /** A message for the other nodes is lost; those of this node have it. */
  onLost(): void;
  onAway(reason: string): void;
  onBack(): void;
}

/**
 * Soketi's adapter for several nodes, that lives on when Redis does not: this node goes on serving its own
 * clients, says that it is alone, and joins the others again by itself.
 */
export class PatientRedisAdapter extends RedisAdapter {
  readonly #count: CountSent;
  readonly #watcher: RedisWatcher;
  #timer: NodeJS.Timeout | undefined;
  #heardAt = Number.NEGATIVE_INFINITY;
  #reconnectAt = 0;
  #isConnected = false;
  #lastError = 'no answer';

  constructor(server: Server, count: CountSent, watcher: RedisWatcher) {
    super(server);
    this.#count = count;
    this.#watcher = watcher;
  }

  /** Whether what this node publishes reaches the others, and it hears them. */
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
    this.#reconnectAt = performance.now() + reconnectAfter;
    this.#timer = setInterval(() => this.#beat(), pulse);
    this.#timer.unref();
    await this.#untilConnected();
    return this;
  }

  /**
   * Before it listens: what is published on a node that has not joined the others yet reaches nobody, and is never
   * sent again. Without Redis it starts all the same.
   */
  async #untilConnected(): Promise<void> {
    const end = performance.now() + longestSilence;
    while (!this.#isConnected && performance.now() < end) {
      this.#beat();
      await wait(firstPulse);
    }
  }

  override getNamespace(appId: string): KnowingNamespace {
    return namespaceIn(this.namespaces, appId);
  }

  override broadcastToChannel(channel: string, message: string): void {
    // One that Redis is asked to take now and takes later would come after what came since.
    if (!this.#isConnected) this.#watcher.onLost();
    else this.pubClient.publish(channel, message).catch(() => this.#watcher.onLost());
  }

  override sendLocally(appId: string, channel: string, message: string, exceptId?: string | null): void {
    const count = (sent: Sent) => this.#count(appId, sent);
    broadcastSoon(count, this.getNamespace(appId), channel, message, exceptId);
  }

  /** What comes from the other nodes and, as a sign of life, from this one. */
  override onMessage(_pattern: unknown, _redisChannel: unknown, bytes: Buffer): void {
    const message = parseJson(bytes.toString());
    if (!isJsonObject(message)) return;
    const { uuid, appId, channel, data, exceptingId } = message;
    if (uuid === this.uuid) {
      this.#heardAt = performance.now();
      this.#setConnected(true);
    } else if (typeof appId === 'string' && typeof channel === 'string' && typeof data === 'string') {
      this.sendLocally(appId, channel, data, typeof exceptingId === 'string' ? exceptingId : null);
    }
  }

  /** How many nodes there are: only this one, as long as nobody else can be asked. */
  override getNumSub(): Promise<number> {
    return this.#isConnected ? super.getNumSub().catch(() => 1) : Promise.resolve(1);
  }

  // Soketi asks all nodes for a count that only webhooks need, and makes the subscriber wait for it.
  override getChannelSocketsCount(appId: string, channel: string, onlyLocal = true): Promise<number> {
    if (onlyLocal) return Promise.resolve(countInChannel(this.getNamespace(appId), channel));
    return super.getChannelSocketsCount(appId, channel, onlyLocal);
  }

  override addSocket(appId: string, ws: SoketiSocket): Promise<boolean> {
    return ws.hasLeft === true ? Promise.resolve(false) : super.addSocket(appId, ws);
  }

  override disconnect(): Promise<void> {
    clearInterval(this.#timer);
    this.pubClient.disconnect();
    this.subClient.disconnect();
    return Promise.resolve();
  }

  #beat(): void {
    const now = performance.now();
    if (this.#isConnected && now - this.#heardAt > longestSilence) {
      this.#setConnected(false);
      // Silence on a connection that is not closed: nothing will ever come on it again.
      this.#reconnectAt = now;
    }
    if (!this.#isConnected && now >= this.#reconnectAt) {
      this.#reconnectAt = now + reconnectAfter;
      this.pubClient.disconnect(true);
      this.subClient.disconnect(true);
    }
    this.pubClient.publish(`${this.channel}#pulse`, JSON.stringify({ uuid: this.uuid })).catch(() => {});
  }

  #setConnected(isConnected: boolean): void {
    if (isConnected === this.#isConnected) return;
    this.#isConnected = isConnected;
    if (isConnected) {
      this.#watcher.onBack();
    } else {
      this.#reconnectAt = performance.now() + reconnectAfter;
      this.#watcher.onAway(this.#lastError);
    }
  }
}
