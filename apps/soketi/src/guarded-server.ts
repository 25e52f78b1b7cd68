import type { TemplatedApp } from '@scoreline/uws';
import { Server, type WsHandler } from '@soketi/soketi';
import { GuardedHttp } from './guarded-http.ts';
import { GuardedWebSockets, type WebSocketRules } from './guarded-websockets.ts';

/** Far more than any message of the protocol; Soketi would take 100 MB. */
const maxPayloadLength = 16 * 1024;
/** A reader that is this far behind is closed, so that it comes back and reads everything anew. */
const maxBackpressure = 1024 * 1024;
const idleTimeout = 120;

/** Soketi's server with our handlers, and without the UDP socket for finding others of its kind. */
export class GuardedServer extends Server {
  /** The two apps that listen, or that know why they could not: sockets and API, metrics. */
  readonly apps: TemplatedApp[] = [];
  readonly #rules: WebSocketRules;
  readonly #reportError: (error: unknown) => void;

  constructor(
    options: Record<string, unknown>,
    rules: WebSocketRules,
    reportError: (error: unknown) => void,
  ) {
    super(options);
    this.#rules = rules;
    this.#reportError = reportError;
  }

  override configureDiscovery(): Promise<void> {
    return Promise.resolve();
  }

  override configureWebsockets(app: TemplatedApp): Promise<TemplatedApp> {
    const handler: WsHandler = new GuardedWebSockets(this, this.#rules);
    this.wsHandler = handler;
    this.httpHandler = new GuardedHttp(this, this.#reportError);
    this.#adopt(app);
    app.ws(this.url('/app/:id'), {
      idleTimeout,
      maxBackpressure,
      maxPayloadLength,
      closeOnBackpressureLimit: true,
      upgrade: (res, req, context) => handler.handleUpgrade(res, req, context),
      open: (ws) => handler.onOpen(ws),
      message: (ws, message, isBinary) => handler.onMessage(ws, message, isBinary),
      close: (ws, code, message) => handler.onClose(ws, code, message),
    });
    return Promise.resolve(app);
  }

  override configureMetricsServer(app: TemplatedApp): Promise<TemplatedApp> {
    this.#adopt(app);
    return super.configureMetricsServer(app);
  }

  #adopt(app: TemplatedApp): void {
    app.reportError = this.#reportError;
    this.apps.push(app);
  }
}
