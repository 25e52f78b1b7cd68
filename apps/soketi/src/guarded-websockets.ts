import { type Server, type SoketiSocket, WsHandler } from '@soketi/soketi';
import { isRefusal, readFrame } from './frame.ts';

/** Pusher's codes: 43xx are errors of no other kind, 4009 is an unauthorised connection. */
const malformedMessage = 4300;
const notConnectedYet = 4009;
const tooManyChannels = 4100;

/** More than a page ever shows, and little enough that one connection cannot fill the memory. */
const maxChannelsPerConnection = 1000;

/** On this code Soketi keeps a socket in its lists, because it takes it for a goodbye of its own. */
const closedByServer = 4200;
const closedByClient = 1005;

export interface WebSocketRules {
  /** Whether a connection that has neither signed in nor joined a private channel is closed after a while. */
  readonly requireSignIn: boolean;
}

/** Soketi's handler, that sees nothing but what the Pusher protocol allows. */
export class GuardedWebSockets extends WsHandler {
  readonly #rules: WebSocketRules;

  constructor(server: Server, rules: WebSocketRules) {
    super(server);
    this.#rules = rules;
  }

  override onMessage(ws: SoketiSocket, message: ArrayBuffer, isBinary: boolean): void {
    const frame = readFrame(message, isBinary);
    if (isRefusal(frame)) {
      sendError(ws, malformedMessage, frame.refused);
    } else if (ws.app === undefined) {
      sendError(ws, notConnectedYet, 'The connection is not established yet.');
    } else if (frame.event === 'pusher:subscribe' && ws.subscribedChannels.size >= maxChannelsPerConnection) {
      const error = `A connection may subscribe to ${maxChannelsPerConnection} channels.`;
      const data = { type: 'LimitReached', error, status: tooManyChannels };
      ws.sendJson({ event: 'pusher:subscription_error', channel: frame.data.channel, data });
    } else if (frame.event !== 'pusher:pong') {
      super.onMessage(ws, frame, isBinary);
    }
  }

  override onClose(ws: SoketiSocket, code: number, message: ArrayBuffer): void {
    const isOurs = this.server.closing;
    super.onClose(ws, code === closedByServer && !isOurs ? closedByClient : code, message);
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
}

function sendError(ws: SoketiSocket, code: number, message: string): void {
  ws.sendJson({ event: 'pusher:error', data: { code, message } });
}
