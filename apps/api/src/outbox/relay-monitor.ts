import type { Logger } from 'pino';
import type { Metrics } from '../metrics.ts';
import type { RelayMonitor } from './relay.ts';

/** Counts what the relay does, and logs once when sending starts to fail and once when it works again. */
export const createRelayMonitor = (
  metrics: Metrics,
  logger: Pick<Logger, 'warn' | 'info' | 'error'>,
): RelayMonitor & { readonly isFailing: () => boolean } => {
  let isFailing = false;
  const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
  return {
    isFailing: () => isFailing,
    sent: (broadcasts) => {
      metrics.sent(broadcasts);
      if (isFailing) logger.info('broadcasts are being sent again');
      isFailing = false;
    },
    failed: (error) => {
      metrics.failed();
      if (!isFailing)
        logger.warn({ reason: reasonOf(error) }, 'cannot send broadcasts; they wait and are retried');
      isFailing = true;
    },
    dropped: (matchId, revision, error) => {
      metrics.dropped();
      logger.error(
        { matchId, revision, reason: reasonOf(error) },
        'a broadcast was rejected for good and dropped',
      );
    },
  };
};
