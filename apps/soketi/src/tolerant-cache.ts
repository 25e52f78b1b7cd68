import type { CacheManager } from '@soketi/soketi';

/** The cache of cache channels: while Redis is away it is empty, and takes nothing. */
export function toleratingLoss(manager: CacheManager): CacheManager {
  // That Redis is away, the adapter has said already.
  manager.driver.redisConnection?.on('error', () => {});
  const { driver } = manager;
  return {
    driver,
    get: (key) => manager.get(key).catch(() => null),
    set: (key, value, ttlSeconds) => manager.set(key, value, ttlSeconds).catch(() => undefined),
    disconnect: async () => {
      if (driver.redisConnection === undefined) await manager.disconnect();
      else driver.redisConnection.disconnect();
    },
  };
}
