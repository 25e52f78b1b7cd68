import type { CacheManager } from '@soketi/soketi';

/** The cache of cache channels. While Redis is unavailable, reads find nothing and writes are dropped. */
export const createResilientCache = (manager: CacheManager): CacheManager => {
  // The adapter reports that Redis is unavailable.
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
};
