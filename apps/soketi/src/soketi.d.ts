/** Soketi has no types. These cover what this app uses, taken from its 1.6.1 source. */
declare module '@soketi/soketi' {
  import type {
    HttpRequest,
    HttpResponse,
    TemplatedApp,
    UpgradeContext,
    us_listen_socket,
    WebSocket,
  } from '@scoreline/uws';

  import type { Redis } from 'ioredis';
  import type { Counter, Gauge, Registry } from 'prom-client';
  import type { ServerCloseReason } from './metrics.ts';
  import type { TokenBucket } from './token-bucket.ts';

  export interface SoketiSocket extends WebSocket {
    readonly id: string;
    /** Set once the app key is known to be right. */
    readonly app?: { readonly id: string };
    readonly subscribedChannels: ReadonlySet<string>;
    /** Ours, set on upgrade: the address that the connection counts for; undefined for none. */
    readonly address: string | undefined;
    /** Ours: the frames that it may still send. */
    frameBucket: TokenBucket;
    /** Ours: it is closed and must not be added to a list again. */
    isClosed?: true;
    /** Ours: why this side closed it. */
    closeReason?: ServerCloseReason;
    /** Without it Soketi ignores a sign-in; it need not be a timer. */
    userAuthenticationTimeout?: NodeJS.Timeout | true;
    /** Never throws; a closed socket does not get it. */
    sendJson(message: object): void;
  }

  export interface SoketiResponse extends HttpResponse {
    body?: unknown;
    rawBody?: string;
    query: Readonly<Record<string, string | null | (string | null)[]>>;
  }

  type Next = (error: unknown, res?: SoketiResponse) => void;
  export type Middleware = (res: SoketiResponse, next: Next) => void;

  export interface AdapterDriver {
    init(): Promise<unknown>;
  }

  export interface AdapterHolder {
    driver: AdapterDriver;
  }

  export interface CacheManager {
    /** With the driver of Redis, its connection. */
    readonly driver: { readonly redisConnection?: Redis };
    get(key: string): Promise<string | null | undefined>;
    set(key: string, value: string, ttlSeconds?: number): Promise<unknown>;
    disconnect(): Promise<void>;
  }

  export interface PrometheusDriver {
    readonly register: Registry;
    readonly metrics: {
      readonly connectedSockets: Gauge;
      readonly wsMessagesSent: Counter;
      readonly socketBytesTransmitted: Counter;
    };
    getTags(appId: string): Record<string, string | number>;
  }

  export interface MetricsManager {
    readonly driver: PrometheusDriver;
    /** @param message an object is turned into text, to measure it */
    markWsMessageSent(appId: string, message: string | object): void;
  }

  export class Server {
    constructor(options: Record<string, unknown>);
    readonly closing: boolean;
    readonly nodes: Map<string, object>;
    metricsManager: MetricsManager;
    setMetricsManager(manager: MetricsManager): Promise<void>;
    setCacheManager(manager: CacheManager): Promise<void>;
    setAdapter(adapter: AdapterHolder): Promise<void>;
    wsHandler: WsHandler;
    httpHandler: HttpHandler;
    serverProcess: us_listen_socket | false | undefined;
    metricsServerProcess: us_listen_socket | false | undefined;
    /** Its promise says nothing; the callback comes when both servers listen, or failed to. */
    start(callback: () => void): Promise<void>;
    stop(): Promise<void>;
    url(path: string): string;
    configureDiscovery(): Promise<void>;
    configureWebsockets(app: TemplatedApp): Promise<TemplatedApp>;
    configureHttp(app: TemplatedApp): Promise<TemplatedApp>;
    configureMetricsServer(app: TemplatedApp): Promise<TemplatedApp>;
  }

  export class WsHandler {
    constructor(server: Server);
    readonly server: Server;
    handleUpgrade(res: HttpResponse, req: HttpRequest, context: UpgradeContext): void;
    /** Makes the socket a `SoketiSocket`, which it is in all the other calls. */
    onOpen(ws: WebSocket): void;
    /** @param message bytes, or a message that is parsed already */
    onMessage(ws: WebSocket, message: ArrayBuffer | object, isBinary: boolean): void;
    onClose(ws: WebSocket, code: number, message: ArrayBuffer): void;
    checkAppConnectionLimit(ws: SoketiSocket): Promise<boolean>;
    evictSocketFromMemory(ws: SoketiSocket): Promise<void>;
    setUserAuthenticationTimeout(ws: SoketiSocket): void;
  }

  export class HttpHandler {
    constructor(server: Server);
    readonly server: Server;
    ready(res: HttpResponse): void;
    healthCheck(res: HttpResponse): void;
    notFound(res: HttpResponse): void;
    authMiddleware(res: SoketiResponse, next: Next): void;
    attachMiddleware(res: SoketiResponse, functions: Middleware[]): Promise<SoketiResponse>;
    readJson(res: SoketiResponse, done: (body: unknown, raw: string) => void, aborted: () => void): void;
    broadcastEventRateLimitingMiddleware(res: SoketiResponse, next: Next): void;
    broadcastBatchEventsRateLimitingMiddleware(res: SoketiResponse, next: Next): void;
    sendJson(res: SoketiResponse, data: object, status?: string): void;
    unauthorizedResponse(res: SoketiResponse, error: string): void;
    badResponse(res: SoketiResponse, error: string): void;
    entityTooLargeResponse(res: SoketiResponse, error: string): void;
    serverErrorResponse(res: SoketiResponse, error: string): void;
  }

  /** Its functions call each other through the object, and may be replaced. */
  export const Log: {
    log: (message: unknown, ...styles: string[]) => void;
    br: () => void;
    error: (message: unknown) => void;
    warning: (message: unknown) => void;
  };
}

declare module '@soketi/soketi/dist/adapters/local-adapter.js' {
  import type { AdapterDriver, Server, SoketiSocket } from '@soketi/soketi';
  import type { Namespace } from '@soketi/soketi/dist/namespace.js';

  export class LocalAdapter implements AdapterDriver {
    constructor(server: Server);
    init(): Promise<unknown>;
    readonly namespaces: Map<string, Namespace>;
    getNamespace(appId: string): Namespace;
    addSocket(appId: string, ws: SoketiSocket): Promise<boolean>;
    getChannelSocketsCount(appId: string, channel: string, onlyLocal?: boolean): Promise<number>;
    disconnect(): Promise<void>;
    send(appId: string, channel: string, message: string, exceptId?: string | null): void;
  }
}

declare module '@soketi/soketi/dist/adapters/redis-adapter.js' {
  import { LocalAdapter } from '@soketi/soketi/dist/adapters/local-adapter.js';
  import type { Redis } from 'ioredis';

  export class RedisAdapter extends LocalAdapter {
    readonly pubClient: Redis;
    readonly subClient: Redis;
    /** Of this node, in each message that it publishes. */
    readonly uuid: string;
    /** The name of the Redis channel; this node listens to all that begin with it. */
    readonly channel: string;
    broadcastToChannel(channel: string, message: string): void;
    sendLocally(appId: string, channel: string, message: string, exceptId?: string | null): void;
    onMessage(pattern: unknown, redisChannel: unknown, bytes: Buffer): void;
    getNumSub(): Promise<number>;
  }
}

declare module '@soketi/soketi/dist/namespace.js' {
  import type { SoketiSocket } from '@soketi/soketi';

  /** The sockets of one app on this node. */
  export class Namespace {
    constructor(appId: string);
    readonly sockets: ReadonlyMap<string, SoketiSocket>;
    /** Channel to ids of sockets; Soketi asks for nothing but what a Map has too. */
    readonly channels: ReadonlyMap<string, Pick<ReadonlyMap<string, unknown>, 'has' | 'size'>>;
    /** Signed-in user to ids of sockets. */
    readonly users: ReadonlyMap<string, ReadonlySet<string>>;
    addToChannel(ws: SoketiSocket, channel: string): Promise<number>;
    getChannels(): Promise<ReadonlyMap<string, ReadonlySet<string>>>;
    getChannelSockets(channel: string): Promise<ReadonlyMap<string, SoketiSocket>>;
  }
}
