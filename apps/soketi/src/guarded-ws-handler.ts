import { setTimeout as wait } from 'node:timers/promises';
import type { TrustedProxies } from '@scoreline/forwarded';
import type { HttpRequest, HttpResponse, UpgradeContext } from '@scoreline/uws';
import { frameMessage } from '@scoreline/uws';
import { type Server, type SoketiSocket, WsHandler } from '@soketi/soketi';
import { findChannelError } from './channel-name.ts';
import { isFrameError, parseClientFrame } from './client-frame.ts';
import { type ConnectionLimit, createConnectionLimit } from './connection-limit.ts';
import { createFrameBucket, isReached, type Limits } from './limits.ts';
import type { Metrics, RefusedConnectionReason, ServerCloseReason } from './metrics.ts';
import { visitorOf } from './visitor.ts';

/** Error codes of the Pusher protocol: 43xx is any other error, 4009 an unauthorized connection. */
const GENERIC_ERROR = 4300;
const UNAUTHORIZED = 4009;
/** The client waits at least a second before it reconnects; on 42xx it reconnects at once, again and again. */
const RECONNECT_LATER = 4100;

/** Seconds: who is gone without a close is no longer "here" after a quarter more than this. */
const PRESENCE_IDLE_TIMEOUT_S = 12;

/** On this code Soketi keeps a socket in its lists, because it takes the close for its own. */
const RECONNECT_IMMEDIATELY = 4200;
const NO_STATUS = 1005;

/** The time between two batches of closes. */
const CLOSE_INTERVAL_MS = 20;

const REFUSALS: Readonly<Record<RefusedConnectionReason, readonly [status: string, text: string]>> = {
  address: ['429 Too Many Requests', 'Too many connections.'],
  total: ['503 Service Unavailable', 'Too many connections.'],
  host: ['421 Misdirected Request', 'This server has another name.'],
};

export interface WebSocketConfig extends Limits {
  /** The proxies in front of our own. */
  readonly proxies: TrustedProxies;
  /** The names of this server; empty where they are not known. Connections by another one are refused. */
  readonly hostnames: readonly string[];
  /** Whether a connection that has neither signed in nor joined a private channel is closed after 30 s. */
  readonly requireSignIn: boolean;
}

/** Soketi's handler, which gets only valid frames of the Pusher protocol, within the limits. */
export class GuardedWsHandler extends WsHandler {
  readonly #config: WebSocketConfig;
  readonly #metrics: Metrics;
  readonly #connectionLimit: ConnectionLimit;
  readonly #connections = new Set<SoketiSocket>();

  constructor(server: Server, config: WebSocketConfig, metrics: Metrics) {
    super(server);
    this.#config = config;
    this.#metrics = metrics;
    this.#connectionLimit = createConnectionLimit(config);
  }

  get connectionCount(): number {
    return this.#connections.size;
  }

  override handleUpgrade(res: HttpResponse, req: HttpRequest, context: UpgradeContext): void {
    const said = {
      peer: Buffer.from(res.getRemoteAddressAsText()).toString(),
      host: req.getHeader('host'),
      forwardedFor: req.getHeader('x-forwarded-for'),
      forwardedHost: req.getHeader('x-forwarded-host'),
    };
    const { address, hostname } = visitorOf(said, this.#config.proxies);
    const { hostnames } = this.#config;
    const isElsewhere = hostnames.length > 0 && (hostname === undefined || !hostnames.includes(hostname));
    const refusal = isElsewhere ? 'host' : this.#connectionLimit.refusalFor(address);
    if (refusal !== undefined) {
      this.#metrics.countRefusedConnection(refusal);
      const [status, text] = REFUSALS[refusal];
      res.writeStatus(status).writeHeader('Retry-After', '15').end(text, true);
      return;
    }
    const userData = { address, appKey: req.getParameter(0) };
    res.upgrade(userData, '', req.getHeader('sec-websocket-protocol'), '', context);
  }

  override onOpen(ws: SoketiSocket): void {
    this.#connections.add(ws);
    this.#connectionLimit.add(ws.address);
    ws.frameBucket = createFrameBucket(this.#config, performance.now());
    super.onOpen(ws);
    // Soketi's own serializes each message twice and starts a timer, for what the transport knows already.
    ws.sendJson = this.#sendJson;
  }

  override onMessage(ws: SoketiSocket, message: ArrayBuffer, isBinary: boolean): void {
    if (!ws.frameBucket.take(performance.now())) {
      this.#metrics.countRefusedFrame('too many frames');
      const text = `A connection may send ${this.#config.framesPerSecond} messages a second.`;
      sendError(ws, RECONNECT_LATER, text);
      closeConnection(ws, 'too many frames', text);
      return;
    }
    const frame = parseClientFrame(message, isBinary);
    if (isFrameError(frame)) {
      this.#metrics.countRefusedFrame('malformed');
      sendError(ws, GENERIC_ERROR, frame.error);
    } else if (ws.app === undefined) {
      sendError(ws, UNAUTHORIZED, 'The connection is not established yet.');
    } else if (frame.event === 'pusher:subscribe' && findChannelError(frame.data.channel) !== undefined) {
      this.#metrics.countRefusedFrame('malformed');
      const data = {
        type: 'InvalidChannel',
        error: findChannelError(frame.data.channel),
        status: GENERIC_ERROR,
      };
      ws.sendJson({ event: 'pusher:subscription_error', channel: frame.data.channel, data });
    } else if (frame.event === 'pusher:subscribe' && this.#hasMaxChannels(ws)) {
      this.#metrics.countRefusedFrame('too many channels');
      const error = `A connection may subscribe to ${this.#config.channelsPerConnection} channels.`;
      const data = { type: 'LimitReached', error, status: RECONNECT_LATER };
      ws.sendJson({ event: 'pusher:subscription_error', channel: frame.data.channel, data });
    } else if (frame.event !== 'pusher:pong') {
      if (frame.event === 'pusher:subscribe' && frame.data.channel.startsWith('presence-'))
        ws.shortenIdleTimeout(PRESENCE_IDLE_TIMEOUT_S);
      super.onMessage(ws, frame, isBinary);
    }
  }

  override onClose(ws: SoketiSocket, code: number, message: ArrayBuffer): void {
    ws.isClosed = true;
    this.#connections.delete(ws);
    this.#connectionLimit.remove(ws.address);
    this.#metrics.countClosed(code, message, ws.closeReason);
    super.onClose(ws, code === RECONNECT_IMMEDIATELY ? NO_STATUS : code, message);
  }

  /** On every connection, Soketi would ask all nodes about a limit that is not set. */
  override checkAppConnectionLimit(): Promise<boolean> {
    return Promise.resolve(true);
  }

  override setUserAuthenticationTimeout(ws: SoketiSocket): void {
    if (this.#config.requireSignIn) super.setUserAuthenticationTimeout(ws);
    else ws.userAuthenticationTimeout = true;
  }

  override evictSocketFromMemory(ws: SoketiSocket): Promise<void> {
    // Soketi leaves this timer running, which keeps the socket in memory.
    if (ws.userAuthenticationTimeout !== true) clearTimeout(ws.userAuthenticationTimeout);
    return super.evictSocketFromMemory(ws);
  }

  /** Closes all connections, spread evenly over this many milliseconds so that they do not return at once. */
  async closeAll(milliseconds: number): Promise<void> {
    const all = [...this.#connections];
    const start = performance.now();
    let closed = 0;
    while (closed < all.length) {
      const share = milliseconds === 0 ? 1 : Math.min(1, (performance.now() - start) / milliseconds);
      for (const ws of all.slice(closed, Math.ceil(share * all.length))) {
        closeConnection(ws, 'shutdown', 'The server is restarting.');
        closed += 1;
      }
      if (closed < all.length) await wait(CLOSE_INTERVAL_MS);
    }
  }

  #hasMaxChannels(ws: SoketiSocket): boolean {
    return isReached(ws.subscribedChannels.size, this.#config.channelsPerConnection);
  }

  /** One function for all sockets, called as a method of each. */
  readonly #sendJson = createCountingSendJson((appId, text) =>
    this.server.metricsManager.markWsMessageSent(appId, text),
  );
}

const createCountingSendJson = (count: (appId: string, text: string) => void): ((message: object) => void) =>
  function (this: SoketiSocket, message: object): void {
    const text = JSON.stringify(message);
    this.sendFrame(frameMessage(text));
    if (this.app !== undefined) count(this.app.id, text);
  };

const sendError = (ws: SoketiSocket, code: number, message: string): void => {
  ws.sendJson({ event: 'pusher:error', data: { code, message } });
};

const closeConnection = (ws: SoketiSocket, reason: ServerCloseReason, message: string): void => {
  ws.closeReason = reason;
  ws.end(RECONNECT_LATER, message);
};
