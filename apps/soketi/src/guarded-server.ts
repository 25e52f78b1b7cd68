import { App, type TemplatedApp, type us_listen_socket } from '@scoreline/uws';
import { type AdapterHolder, type CacheManager, type MetricsManager, Server } from '@soketi/soketi';
import type { CountSent } from './broadcast.ts';
import { GuardedHttp } from './guarded-http.ts';
import { GuardedWebSockets, type WebSocketRules } from './guarded-websockets.ts';
import { FramingLocalAdapter } from './local-adapter.ts';
import { describeError, type Logger } from './log.ts';
import { Metrics } from './metrics.ts';
import { PatientRedisAdapter } from './redis-adapter.ts';
import { toleratingLoss } from './tolerant-cache.ts';

/** Far more than any message of the protocol; Soketi would take 100 MB. */
const maxPayloadLength = 16 * 1024;
/** A reader that is this far behind is closed, so that it comes back and reads everything anew. */
const maxBackpressure = 1024 * 1024;
const idleTimeout = 120;

export interface ServerRules extends WebSocketRules {
  /** Seconds after which a reader that takes nothing is closed. */
  readonly stallTimeout: number;
  /** Whether publishing has a door of its own, which `listenForApi` opens. */
  readonly hasApiDoor: boolean;
  /** Whether what is published here goes to other nodes too, through Redis. */
  readonly hasOtherNodes: boolean;
}

/** Soketi's server with our handlers, and without the UDP socket for finding others of its kind. */
export class GuardedServer extends Server {
  /** The apps that listen, or that know why they could not: sockets and API, metrics. */
  readonly apps: TemplatedApp[] = [];
  readonly #rules: ServerRules;
  readonly #apiApp: TemplatedApp | undefined;
  readonly #log: Logger;
  readonly #reportError: (error: unknown) => void;
  #metrics: Metrics | undefined;
  #webSockets: GuardedWebSockets | undefined;
  #redis: PatientRedisAdapter | undefined;
  #isLeaving = false;

  constructor(options: Record<string, unknown>, rules: ServerRules, log: Logger) {
    super(options);
    this.#rules = rules;
    this.#apiApp = rules.hasApiDoor ? App() : undefined;
    this.#log = log;
    this.#reportError = (error) => log('error', 'A handler failed', describeError(error));
  }

  get metrics(): Metrics {
    if (this.#metrics === undefined) throw new Error('The server has not been started.');
    return this.#metrics;
  }

  get webSockets(): GuardedWebSockets {
    if (this.#webSockets === undefined) throw new Error('The server has not been started.');
    return this.#webSockets;
  }

  /** Opens the door for publishing; once the server has started. False: it could not, see `apps`. */
  listenForApi(host: string, port: number): Promise<us_listen_socket | false> {
    return new Promise((resolve, reject) => {
      if (this.#apiApp === undefined) reject(new Error('Publishing has no door of its own.'));
      else this.#apiApp.listen(host, port, resolve);
    });
  }

  /** From now on `/ready` says no, so that nobody new is sent here; who is here stays. */
  leave(): void {
    this.#isLeaving = true;
  }

  /** Why nobody new should be sent here; undefined when all is well. */
  whyNotReady(): string | undefined {
    if (this.#isLeaving) return 'The server is shutting down.';
    return this.#redis?.isConnected === false ? 'Redis is away.' : undefined;
  }

  override configureDiscovery(): Promise<void> {
    return Promise.resolve();
  }

  override setMetricsManager(manager: MetricsManager): Promise<void> {
    this.#metrics = new Metrics(manager.driver);
    return super.setMetricsManager(manager);
  }

  override setAdapter(adapter: AdapterHolder): Promise<void> {
    const count: CountSent = (appId, sent) => this.metrics.countBroadcast(appId, sent);
    if (this.#rules.hasOtherNodes) {
      this.#redis = new PatientRedisAdapter(this, count, {
        onLost: () => this.metrics.countLostOnRedis(),
        onAway: (error) => this.#log('warn', 'Redis is away; this node serves its own clients', { error }),
        onBack: () => this.#log('info', 'Redis is there'),
      });
    }
    adapter.driver = this.#redis ?? new FramingLocalAdapter(this, count);
    return super.setAdapter(adapter);
  }

  override setCacheManager(manager: CacheManager): Promise<void> {
    return super.setCacheManager(toleratingLoss(manager));
  }

  override configureWebsockets(app: TemplatedApp): Promise<TemplatedApp> {
    const handler = new GuardedWebSockets(this, this.#rules, this.metrics);
    this.#webSockets = handler;
    this.wsHandler = handler;
    this.httpHandler = new GuardedHttp(this, () => this.whyNotReady(), this.#reportError);
    this.#adopt(app);
    app.ws(this.url('/app/:id'), {
      idleTimeout,
      maxBackpressure,
      maxPayloadLength,
      closeOnBackpressureLimit: true,
      stallTimeout: this.#rules.stallTimeout,
      upgrade: (res, req, context) => handler.handleUpgrade(res, req, context),
      open: (ws) => this.wsHandler.onOpen(ws),
      message: (ws, message, isBinary) => this.wsHandler.onMessage(ws, message, isBinary),
      close: (ws, code, message) => this.wsHandler.onClose(ws, code, message),
    });
    return Promise.resolve(app);
  }

  /** With a door of its own for publishing, the door of the sockets has nothing else but health. */
  override configureHttp(app: TemplatedApp): Promise<TemplatedApp> {
    if (this.#apiApp === undefined) return super.configureHttp(app);
    this.#adopt(this.#apiApp);
    app.get(this.url('/'), (res) => this.httpHandler.healthCheck(res));
    app.get(this.url('/ready'), (res) => this.httpHandler.ready(res));
    app.any(this.url('/*'), (res) => this.httpHandler.notFound(res));
    return super.configureHttp(this.#apiApp).then(() => app);
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
