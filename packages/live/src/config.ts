import type { Surroundings } from './environment.ts';
import type { OpenTransport } from './transport.ts';

/** Where the WebSocket server is. What is left out is the page's own origin. Comes at run time, with the HTML. */
export interface SocketSettings {
  /** The public app key. */
  readonly key: string;
  readonly host?: string;
  readonly port?: number;
  readonly tls?: boolean;
  /** Prefix of `/app/{key}`, without a slash at its end. */
  readonly path?: string;
}

export interface LiveConfig {
  readonly socket: SocketSettings;
  /** Origin of the API, without a slash at its end; the page's own when left out. */
  readonly api?: string;
  /** When the page was rendered, by the server's clock: what a clock shows before the first message. */
  readonly serverTime?: number;
  /** Instead of reloading the page once when the server speaks a newer version of the wire. */
  readonly onOutdated?: (version: number) => void;
  /** Network, time, chance and page events; the browser's own unless given. */
  readonly surroundings?: Partial<Surroundings>;
  /** How channels are reached; laravel-echo on pusher-js unless given. */
  readonly openTransport?: OpenTransport;
}
