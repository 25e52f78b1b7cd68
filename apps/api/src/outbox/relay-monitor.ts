import type { Logger } from 'pino';
import type { Metrics } from '../metrics.ts';
import type { RelayMonitor } from './relay.ts';

/** Counts what the relay does, and says once when the WebSocket server goes away and once when it is back. */
export const createRelayMonitor = (
  metrics: Metrics,
  logger: Pick<Logger, 'warn' | 'info' | 'error'>,
): RelayMonitor => {
  let isFailing = false;
  const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
  return {
    sent: (broadcasts) => {
      metrics.sent(broadcasts);
      if (isFailing) logger.info('broadcasts are sent again');
      isFailing = false;
    },
    failed: (error) => {
      metrics.failed();
      if (!isFailing)
        logger.warn({ reason: reasonOf(error) }, 'broadcasts wait; sending is tried again until it works');
      isFailing = true;
    },
    dropped: (matchId, revision, error) => {
      metrics.dropped();
      logger.error(
        { matchId, revision, reason: reasonOf(error) },
        'a broadcast is refused for ever and was left out',
      );
    },
  };
};
