import { setTimeout as wait } from 'node:timers/promises';
import type { HttpRequest, HttpResponse, UpgradeContext } from '@scoreline/uws';
import { frameMessage } from '@scoreline/uws';
import { type Server, type SoketiSocket, WsHandler } from '@soketi/soketi';
import { clientAddress } from './client-address.ts';
import { isRefusal, readFrame } from './frame.ts';
import { FrameAllowance, isReached, type Limits, Seats } from './limits.ts';
import type { Goodbye, Metrics, RefusedConnection } from './metrics.ts';

/** Pusher's codes: 43xx are errors of no other kind, 4009 is an unauthorised connection. */
const malformedMessage = 4300;
const notConnectedYet = 4009;
/** The client waits at least a second before it comes back; on 42xx it comes back at once, again and again. */
const comeBackLater = 4100;

/** On this code Soketi keeps a socket in its lists, because it takes it for a goodbye of its own. */
const closedByServer = 4200;
const closedByClient = 1005;

/** Milliseconds between two handfuls of goodbyes. */
const goodbyePace = 20;

const refusals: Readonly<Record<RefusedConnection, string>> = {
  address: '429 Too Many Requests',
  total: '503 Service Unavailable',
};

export interface WebSocketRules extends Limits {
  /** Whether a connection that has neither signed in nor joined a private channel is closed after a while. */
  readonly requireSignIn: boolean;
}

/** Soketi's handler, that sees nothing but what the Pusher protocol allows, and not too much of it. */
export class GuardedWebSockets extends WsHandler {
  readonly #rules: WebSocketRules;
  readonly #metrics: Metrics;
  readonly #seats: Seats;
  readonly #connections = new Set<SoketiSocket>();

  constructor(server: Server, rules: WebSocketRules, metrics: Metrics) {
    super(server);
    this.#rules = rules;
    this.#metrics = metrics;
    this.#seats = new Seats(rules);
  }

  get connectionCount(): number {
    return this.#connections.size;
  }

  override handleUpgrade(res: HttpResponse, req: HttpRequest, context: UpgradeContext): void {
    const peer = Buffer.from(res.getRemoteAddressAsText()).toString();
    const address = clientAddress(peer, req.getHeader('x-forwarded-for'));
    const refusal = this.#seats.refusalFor(address);
    if (refusal !== undefined) {
      this.#metrics.countRefusedConnection(refusal);
      res.writeStatus(refusals[refusal]).writeHeader('Retry-After', '15').end('Too many connections.', true);
      return;
    }
    const userData = { address, appKey: req.getParameter(0) };
    res.upgrade(userData, '', req.getHeader('sec-websocket-protocol'), '', context);
  }

  override onOpen(ws: SoketiSocket): void {
    this.#connections.add(ws);
    this.#seats.take(ws.address);
    ws.allowance = new FrameAllowance(this.#rules, performance.now());
    super.onOpen(ws);
    // Soketi's turns each message into text twice and starts a timer, for something that the transport knows.
    ws.sendJson = this.#sendJson;
  }

  override onMessage(ws: SoketiSocket, message: ArrayBuffer, isBinary: boolean): void {
    if (!ws.allowance.take(performance.now())) {
      this.#metrics.countRefusedFrame('too many frames');
      const text = `A connection may send ${this.#rules.framesPerSecond} messages a second.`;
      sendError(ws, comeBackLater, text);
      end(ws, 'too many frames', text);
      return;
    }
    const frame = readFrame(message, isBinary);
    if (isRefusal(frame)) {
      this.#metrics.countRefusedFrame('malformed');
      sendError(ws, malformedMessage, frame.refused);
    } else if (ws.app === undefined) {
      sendError(ws, notConnectedYet, 'The connection is not established yet.');
    } else if (frame.event === 'pusher:subscribe' && this.#hasAllChannels(ws)) {
      this.#metrics.countRefusedFrame('too many channels');
      const error = `A connection may subscribe to ${this.#rules.channelsPerConnection} channels.`;
      const data = { type: 'LimitReached', error, status: comeBackLater };
      ws.sendJson({ event: 'pusher:subscription_error', channel: frame.data.channel, data });
    } else if (frame.event !== 'pusher:pong') {
      super.onMessage(ws, frame, isBinary);
    }
  }

  override onClose(ws: SoketiSocket, code: number, message: ArrayBuffer): void {
    ws.hasLeft = true;
    this.#connections.delete(ws);
    this.#seats.leave(ws.address);
    this.#metrics.countClosed(code, message, ws.goodbye);
    super.onClose(ws, code === closedByServer ? closedByClient : code, message);
  }

  /** Of one node: Soketi asks all of them, on every connection, for a limit that is not set. */
  override checkAppConnectionLimit(): Promise<boolean> {
    return Promise.resolve(true);
  }

  override setUserAuthenticationTimeout(ws: SoketiSocket): void {
    if (this.#rules.requireSignIn) super.setUserAuthenticationTimeout(ws);
    else ws.userAuthenticationTimeout = true;
  }

  override evictSocketFromMemory(ws: SoketiSocket): Promise<void> {
    // Soketi leaves this timer running, and with it the socket in memory.
    if (ws.userAuthenticationTimeout !== true) clearTimeout(ws.userAuthenticationTimeout);
    return super.evictSocketFromMemory(ws);
  }

  /** Closes everybody who is connected, evenly over this many milliseconds, so that they do not return as one. */
  async closeAll(milliseconds: number): Promise<void> {
    const all = [...this.#connections];
    const start = performance.now();
    let closed = 0;
    while (closed < all.length) {
      const share = milliseconds === 0 ? 1 : Math.min(1, (performance.now() - start) / milliseconds);
      for (const ws of all.slice(closed, Math.ceil(share * all.length))) {
        end(ws, 'shutdown', 'The server is restarting.');
        closed += 1;
      }
      if (closed < all.length) await wait(goodbyePace);
    }
  }

  #hasAllChannels(ws: SoketiSocket): boolean {
    return isReached(ws.subscribedChannels.size, this.#rules.channelsPerConnection);
  }

  /** One for all sockets, that is called as a method of each. */
  readonly #sendJson = sendJsonCounting((appId, text) =>
    this.server.metricsManager.markWsMessageSent(appId, text),
  );
}

function sendJsonCounting(count: (appId: string, text: string) => void): (message: object) => void {
  return function (this: SoketiSocket, message: object): void {
    const text = JSON.stringify(message);
    this.sendFrame(frameMessage(text));
    if (this.app !== undefined) count(this.app.id, text);
  };
}

function sendError(ws: SoketiSocket, code: number, message: string): void {
  ws.sendJson({ event: 'pusher:error', data: { code, message } });
}

function end(ws: SoketiSocket, goodbye: Goodbye, message: string): void {
  ws.goodbye = goodbye;
  ws.end(comeBackLater, message);
}
