/** Soketi comes without types; these are of what this app touches, read from its 1.6.1 source. */
declare module '@soketi/soketi' {
  import type {
    HttpRequest,
    HttpResponse,
    TemplatedApp,
    UpgradeContext,
    us_listen_socket,
    WebSocket,
  } from '@scoreline/uws';

  export interface SoketiSocket extends WebSocket {
    readonly id: string;
    /** Set once the app key is known to be right. */
    readonly app?: { readonly id: string };
    readonly subscribedChannels: ReadonlySet<string>;
    /** Without it Soketi ignores a sign-in; it need not be a timer. */
    userAuthenticationTimeout?: NodeJS.Timeout | true;
    /** Never throws; a closed socket does not get it. */
    sendJson(message: object): void;
  }

  export interface SoketiResponse extends HttpResponse {
    body?: unknown;
  }

  type Next = (error: unknown, res?: SoketiResponse) => void;
  export type Middleware = (res: SoketiResponse, next: Next) => void;

  export class Server {
    constructor(options: Record<string, unknown>);
    readonly closing: boolean;
    readonly nodes: Map<string, object>;
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
    evictSocketFromMemory(ws: SoketiSocket): Promise<void>;
    setUserAuthenticationTimeout(ws: SoketiSocket): void;
  }

  export class HttpHandler {
    constructor(server: Server);
    readonly server: Server;
    attachMiddleware(res: SoketiResponse, functions: Middleware[]): Promise<SoketiResponse>;
    readJson(res: SoketiResponse, done: (body: unknown, raw: string) => void, aborted: () => void): void;
    broadcastEventRateLimitingMiddleware(res: SoketiResponse, next: Next): void;
    broadcastBatchEventsRateLimitingMiddleware(res: SoketiResponse, next: Next): void;
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
