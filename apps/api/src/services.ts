import type { TrustedProxies } from '@scoreline/forwarded';
import type { Auth } from './auth/auth.ts';
import type { Backups } from './backup/nightly.ts';
import type { Db } from './database/open.ts';
import type { StorageMonitor } from './database/storage-fault.ts';
import type { CommandHandler } from './match/handle-command.ts';
import type { StateCache } from './match/state-cache.ts';
import type { Metrics } from './metrics.ts';
import type { Publisher } from './outbox/publisher.ts';

/** What the routes work with; `start.ts` makes one of each. */
export interface Services {
  readonly db: Db;
  readonly auth: Auth;
  readonly cache: StateCache;
  readonly handleCommand: CommandHandler;
  readonly publisher: Publisher;
  readonly metrics: Metrics;
  /** The server's clock, epoch milliseconds. */
  readonly now: () => number;
  /** The public origin, when it is set; otherwise each request's own host counts. */
  readonly origin: string | undefined;
  /** The proxies in front of our own. */
  readonly proxies: TrustedProxies;
  readonly backups: Backups;
  readonly storage: StorageMonitor;
  /** Why broadcasts cannot be sent at the moment, if they cannot. */
  readonly broadcastFault: () => string | null;
}
