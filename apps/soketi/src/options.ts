import type { Settings } from './env.ts';
import type { ServerConfig } from './guarded-server.ts';

/** A Redis that does not answer for this long is unavailable. */
const COMMAND_TIMEOUT_MS = 1_000;
/** The longest time between two attempts to connect to Redis. */
const MAX_RETRY_MS = 1_000;

export const serverConfig = (settings: Settings): ServerConfig => ({
  requireSignIn: settings.SOKETI_REQUIRE_SIGN_IN,
  stallTimeout: settings.SOKETI_SLOW_READER_MS / 1000,
  hasApiListener: settings.SOKETI_API_PORT !== undefined,
  isCluster: settings.SOKETI_ADAPTER_DRIVER === 'redis',
  connections: settings.SOKETI_MAX_CONNECTIONS,
  connectionsPerAddress: settings.SOKETI_MAX_CONNECTIONS_PER_ADDRESS,
  proxies: settings.SCORELINE_TRUSTED_PROXIES,
  hostnames:
    settings.SCORELINE_ORIGIN === undefined
      ? []
      : [new URL(settings.SCORELINE_ORIGIN).hostname, settings.SCORELINE_SOCKET_HOST?.toLowerCase() ?? ''],
  channelsPerConnection: settings.SOKETI_MAX_CHANNELS_PER_CONNECTION,
  framesPerSecond: settings.SOKETI_MAX_FRAMES_PER_SECOND,
});

/** The settings as Soketi's options: path and value. */
export const soketiOptions = (settings: Settings): Record<string, unknown> => ({
  host: settings.SOKETI_HOST,
  port: settings.SOKETI_PORT,
  // Our own grace period is over before Soketi's would begin.
  shutdownGracePeriod: 0,
  'eventLimits.maxPayloadInKb': settings.SOKETI_MAX_EVENT_KB,
  'metrics.enabled': true,
  'metrics.host': settings.SOKETI_METRICS_HOST,
  'metrics.port': settings.SOKETI_METRICS_PORT,
  'adapter.driver': settings.SOKETI_ADAPTER_DRIVER,
  // Subscribers on other nodes must find cached events too.
  'cache.driver': settings.SOKETI_ADAPTER_DRIVER === 'redis' ? 'redis' : 'memory',
  // How long a node waits for one that has just ended, when a member joins a presence channel.
  'adapter.redis.requestsTimeout': 1_000,
  // What cannot be published now is dropped, not queued: it would arrive after newer messages.
  'adapter.redis.redisPubOptions': {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: COMMAND_TIMEOUT_MS,
  },
  'adapter.redis.redisSubOptions': { maxRetriesPerRequest: null },
  'cache.redis.redisOptions': {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: COMMAND_TIMEOUT_MS,
  },
  'database.redis': redisOptions(new URL(settings.SOKETI_REDIS_URL)),
  'appManager.driver': 'array',
  'appManager.array.apps': [
    {
      id: settings.SCORELINE_SOKETI_APP_ID,
      key: settings.SCORELINE_SOKETI_KEY,
      secret: settings.SCORELINE_SOKETI_SECRET,
      enabled: true,
      enableClientMessages: settings.SOKETI_CLIENT_EVENTS,
      enableUserAuthentication: true,
      maxConnections: -1,
      maxBackendEventsPerSecond: -1,
      maxClientEventsPerSecond: -1,
      maxReadRequestsPerSecond: -1,
      webhooks: [],
    },
  ],
});

const redisOptions = (url: URL): Record<string, unknown> => ({
  host: url.hostname,
  port: url.port === '' ? 6379 : Number(url.port),
  db: Number(url.pathname.slice(1)),
  username: url.username === '' ? null : decodeURIComponent(url.username),
  password: url.password === '' ? null : decodeURIComponent(url.password),
  keyPrefix: '',
  retryStrategy: (attempt: number) => Math.min(attempt * 100, MAX_RETRY_MS),
  ...(url.protocol === 'rediss:' ? { tls: {} } : {}),
});
