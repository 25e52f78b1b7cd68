import type { Settings } from './env.ts';
import type { ServerRules } from './guarded-server.ts';

/** Milliseconds until a Redis that does not answer counts as away. */
const commandTimeout = 1_000;
/** Milliseconds between two attempts to reach it. */
const longestRetry = 1_000;

export function serverRules(settings: Settings): ServerRules {
  return {
    requireSignIn: settings.SOKETI_REQUIRE_SIGN_IN,
    stallTimeout: settings.SOKETI_SLOW_READER_MS / 1000,
    hasApiDoor: settings.SOKETI_API_PORT !== undefined,
    hasOtherNodes: settings.SOKETI_ADAPTER_DRIVER === 'redis',
    connections: settings.SOKETI_MAX_CONNECTIONS,
    connectionsPerAddress: settings.SOKETI_MAX_CONNECTIONS_PER_ADDRESS,
    channelsPerConnection: settings.SOKETI_MAX_CHANNELS_PER_CONNECTION,
    framesPerSecond: settings.SOKETI_MAX_FRAMES_PER_SECOND,
  };
}

/** The settings in Soketi's words: paths into its options, and what to put there. */
export function soketiOptions(settings: Settings): Record<string, unknown> {
  return {
    host: settings.SOKETI_HOST,
    port: settings.SOKETI_PORT,
    // Ours is over when Soketi's would begin.
    shutdownGracePeriod: 0,
    'metrics.enabled': true,
    'metrics.host': settings.SOKETI_METRICS_HOST,
    'metrics.port': settings.SOKETI_METRICS_PORT,
    'adapter.driver': settings.SOKETI_ADAPTER_DRIVER,
    // A cached event must be found by whoever subscribes on another node.
    'cache.driver': settings.SOKETI_ADAPTER_DRIVER === 'redis' ? 'redis' : 'memory',
    // How long a node waits for one that has just gone, when somebody joins a presence channel.
    'adapter.redis.requestsTimeout': 1_000,
    // What cannot be published now is lost, not kept for later: it would arrive after what came since.
    'adapter.redis.redisPubOptions': { enableOfflineQueue: false, maxRetriesPerRequest: 0, commandTimeout },
    'adapter.redis.redisSubOptions': { maxRetriesPerRequest: null },
    'cache.redis.redisOptions': { enableOfflineQueue: false, maxRetriesPerRequest: 0, commandTimeout },
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
  };
}

function redisOptions(url: URL): Record<string, unknown> {
  return {
    host: url.hostname,
    port: url.port === '' ? 6379 : Number(url.port),
    db: Number(url.pathname.slice(1)),
    username: url.username === '' ? null : decodeURIComponent(url.username),
    password: url.password === '' ? null : decodeURIComponent(url.password),
    keyPrefix: '',
    retryStrategy: (attempt: number) => Math.min(attempt * 100, longestRetry),
    ...(url.protocol === 'rediss:' ? { tls: {} } : {}),
  };
}
