import type { Settings } from './env.ts';
import type { ServerRules } from './guarded-server.ts';

export function serverRules(settings: Settings): ServerRules {
  return {
    requireSignIn: settings.SOKETI_REQUIRE_SIGN_IN,
    stallTimeout: settings.SOKETI_SLOW_READER_MS / 1000,
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
    ...(url.protocol === 'rediss:' ? { tls: {} } : {}),
  };
}
