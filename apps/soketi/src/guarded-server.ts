import { App, type TemplatedApp, type us_listen_socket } from '@scoreline/uws';
import { type AdapterHolder, type CacheManager, type MetricsManager, Server } from '@soketi/soketi';
import type { CountDelivery } from './broadcast.ts';
import { GuardedHttpHandler } from './guarded-http-handler.ts';
import { GuardedWsHandler, type WebSocketConfig } from './guarded-ws-handler.ts';
import { SingleFrameLocalAdapter } from './local-adapter.ts';
import { describeError, type Logger } from './log.ts';
import { Metrics } from './metrics.ts';
import { createResilientCache } from './resilient-cache.ts';
import { ResilientRedisAdapter } from './resilient-redis-adapter.ts';

/** Bytes of a frame: far more than any message of the protocol. Soketi would accept 100 MB. */
const MAX_PAYLOAD_LENGTH = 16 * 1024;
/** Bytes: a reader that is this far behind is closed, so that it reconnects and reads everything again. */
const MAX_BACKPRESSURE = 1024 * 1024;
const IDLE_TIMEOUT_S = 120;

export interface ServerConfig extends WebSocketConfig {
  /** Seconds after which a reader that takes nothing is closed. */
  readonly stallTimeout: number;
  /** Whether the HTTP API has a port of its own, which `listenForApi` opens. */
  readonly hasApiListener: boolean;
  /** Whether published events go to other nodes too, through Redis. */
  readonly isCluster: boolean;
}

/** Soketi's server with our handlers, and without its UDP discovery. */
export class GuardedServer extends Server {
  /** The apps that listen, or whose `listenError` says why they do not: sockets and API, metrics. */
  readonly apps: TemplatedApp[] = [];
  readonly #config: ServerConfig;
  readonly #apiApp: TemplatedApp | undefined;
  readonly #log: Logger;
  readonly #reportError: (error: unknown) => void;
  #metrics: Metrics | undefined;
  #webSockets: GuardedWsHandler | undefined;
  #redis: ResilientRedisAdapter | undefined;
  #isDraining = false;

  constructor(options: Record<string, unknown>, config: ServerConfig, log: Logger) {
    super(options);
    this.#config = config;
    this.#apiApp = config.hasApiListener ? App() : undefined;
    this.#log = log;
    this.#reportError = (error) => log('error', 'A handler failed', describeError(error));
  }

  get metrics(): Metrics {
    if (this.#metrics === undefined) throw new Error('The server has not been started.');
    return this.#metrics;
  }

  get webSockets(): GuardedWsHandler {
    if (this.#webSockets === undefined) throw new Error('The server has not been started.');
    return this.#webSockets;
  }

  /** Listens for the HTTP API, once the server has started. False when that fails: see `apps`. */
  listenForApi(host: string, port: number): Promise<us_listen_socket | false> {
    return new Promise((resolve, reject) => {
      if (this.#apiApp === undefined) reject(new Error('The HTTP API has no port of its own.'));
      else this.#apiApp.listen(host, port, resolve);
    });
  }

  /** From now on `/ready` says 503, so that no new client is sent here. Connections stay open. */
  setDraining(): void {
    this.#isDraining = true;
  }

  /** Why no new client should be sent here; undefined when the server is ready. */
  notReadyReason(): string | undefined {
    if (this.#isDraining) return 'The server is shutting down.';
    return this.#redis?.isConnected === false ? 'Redis is unavailable.' : undefined;
  }

  override configureDiscovery(): Promise<void> {
    return Promise.resolve();
  }

  override setMetricsManager(manager: MetricsManager): Promise<void> {
    this.#metrics = new Metrics(manager.driver);
    return super.setMetricsManager(manager);
  }

  override setAdapter(adapter: AdapterHolder): Promise<void> {
    const count: CountDelivery = (appId, delivery) => this.metrics.countBroadcast(appId, delivery);
    if (this.#config.isCluster) {
      this.#redis = new ResilientRedisAdapter(this, count, {
        onMessageLost: () => this.metrics.countRedisLost(),
        onDisconnected: (error) =>
          this.#log('warn', 'Redis is unavailable; this node serves its own clients only', { error }),
        onConnected: () => this.#log('info', 'Redis is connected'),
      });
    }
    adapter.driver = this.#redis ?? new SingleFrameLocalAdapter(this, count);
    return super.setAdapter(adapter);
  }

  override setCacheManager(manager: CacheManager): Promise<void> {
    return super.setCacheManager(createResilientCache(manager));
  }

  override configureWebsockets(app: TemplatedApp): Promise<TemplatedApp> {
    const handler = new GuardedWsHandler(this, this.#config, this.metrics);
    this.#webSockets = handler;
    this.wsHandler = handler;
    this.httpHandler = new GuardedHttpHandler(this, () => this.notReadyReason(), this.#reportError);
    this.#register(app);
    app.ws(this.url('/app/:id'), {
      idleTimeout: IDLE_TIMEOUT_S,
      maxBackpressure: MAX_BACKPRESSURE,
      maxPayloadLength: MAX_PAYLOAD_LENGTH,
      closeOnBackpressureLimit: true,
      stallTimeout: this.#config.stallTimeout,
      upgrade: (res, req, context) => handler.handleUpgrade(res, req, context),
      open: (ws) => this.wsHandler.onOpen(ws),
      message: (ws, message, isBinary) => this.wsHandler.onMessage(ws, message, isBinary),
      close: (ws, code, message) => this.wsHandler.onClose(ws, code, message),
    });
    return Promise.resolve(app);
  }

  /** If the HTTP API has a port of its own, the port of the sockets has only the health routes. */
  override configureHttp(app: TemplatedApp): Promise<TemplatedApp> {
    if (this.#apiApp === undefined) return super.configureHttp(app);
    this.#register(this.#apiApp);
    app.get(this.url('/'), (res) => this.httpHandler.healthCheck(res));
    app.get(this.url('/ready'), (res) => this.httpHandler.ready(res));
    app.any(this.url('/*'), (res) => this.httpHandler.notFound(res));
    return super.configureHttp(this.#apiApp).then(() => app);
  }

  override configureMetricsServer(app: TemplatedApp): Promise<TemplatedApp> {
    this.#register(app);
    return super.configureMetricsServer(app);
  }

  #register(app: TemplatedApp): void {
    app.reportError = this.#reportError;
    this.apps.push(app);
  }
}
