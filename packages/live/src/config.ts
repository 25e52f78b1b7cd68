import type { Environment } from './environment.ts';
import type { GuessedTime } from './server-clock.ts';
import type { SocketSettings } from './socket-address.ts';
import type { OpenTransport } from './transport.ts';

export interface LiveConfig {
  readonly socket: SocketSettings;
  /** Origin of the API, without a trailing slash. Default: the page's own. */
  readonly api?: string;
  /** When the page was rendered: epoch milliseconds by the server's clock, shown until the first message. */
  readonly serverTime?: number;
  /** Instead of `serverTime`, for a page that was kept on the device and is older than it says. */
  readonly guessedTime?: GuessedTime;
  /** Called when the server speaks a newer protocol version. Default: the page is reloaded once. */
  readonly onOutdated?: (version: number) => void;
  /** Network, time, randomness and page events. Default: the browser's own. */
  readonly environment?: Partial<Environment>;
  /** How channels are reached. Default: laravel-echo with pusher-js. */
  readonly openTransport?: OpenTransport;
}
