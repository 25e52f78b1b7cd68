import { DROP_REASONS, type DropReason } from '@scoreline/uws';
import type { PrometheusDriver } from '@soketi/soketi';
import { Counter } from 'prom-client';
import type { Delivery } from './broadcast.ts';

export const REFUSED_FRAME_REASONS = ['malformed', 'too many channels', 'too many frames'] as const;
export type RefusedFrameReason = (typeof REFUSED_FRAME_REASONS)[number];

export const REFUSED_CONNECTION_REASONS = ['address', 'total', 'host'] as const;
export type RefusedConnectionReason = (typeof REFUSED_CONNECTION_REASONS)[number];

export const CLOSE_REASONS = [
  ...['client', 'lost', 'shutdown', 'too many frames', 'message too big', 'not authorised', 'other'],
  ...DROP_REASONS,
] as const;

/** Why this side closes a connection. */
export type ServerCloseReason = 'shutdown' | 'too many frames';

/** Counts, in Soketi's metrics registry, what Soketi does not count or counts at a cost for each recipient. */
export class Metrics {
  readonly #driver: PrometheusDriver;
  readonly #frames: Counter<'reason'>;
  readonly #refused: Counter<'reason'>;
  readonly #closed: Counter<'reason'>;
  readonly #lostOnRedis: Counter;

  constructor(driver: PrometheusDriver) {
    this.#driver = driver;
    const registers = [driver.register];
    const counter = (name: string, help: string, reasons: readonly string[]) => {
      const result = new Counter({ name: `soketi_${name}_total`, help, labelNames: ['reason'], registers });
      for (const reason of reasons) result.inc({ reason }, 0);
      return result;
    };
    this.#frames = counter('frames_refused', 'Client frames that were refused.', REFUSED_FRAME_REASONS);
    this.#refused = counter(
      'connections_refused',
      'Connections refused by a limit.',
      REFUSED_CONNECTION_REASONS,
    );
    this.#closed = counter('connections_closed', 'Connections that ended, by reason.', CLOSE_REASONS);
    this.#lostOnRedis = new Counter({
      name: 'soketi_redis_lost_total',
      help: 'Messages for other nodes that did not reach Redis.',
      registers,
    });
  }

  countBroadcast(appId: string, { recipients, bytes }: Delivery): void {
    const tags = this.#driver.getTags(appId);
    this.#driver.metrics.wsMessagesSent.inc(tags, recipients);
    this.#driver.metrics.socketBytesTransmitted.inc(tags, recipients * bytes);
  }

  countRefusedFrame(reason: RefusedFrameReason): void {
    this.#frames.inc({ reason });
  }

  countRefusedConnection(reason: RefusedConnectionReason): void {
    this.#refused.inc({ reason });
  }

  countRedisLost(): void {
    this.#lostOnRedis.inc();
  }

  /** @param closeReason why this side closed it; undefined when the code says it */
  countClosed(code: number, message: ArrayBuffer, closeReason: ServerCloseReason | undefined): void {
    const dropped = toDropReason(Buffer.from(message).toString());
    this.#closed.inc({ reason: closeReason ?? dropped ?? reasonOfCode(code) });
  }
}

const toDropReason = (text: string): DropReason | undefined => DROP_REASONS.find((reason) => reason === text);

const reasonOfCode = (code: number): (typeof CLOSE_REASONS)[number] => {
  switch (code) {
    case 1000:
    case 1001:
    case 1005:
      return 'client';
    case 1006:
      return 'lost';
    case 1009:
      return 'message too big';
    case 4009:
      return 'not authorised';
    default:
      return 'other';
  }
};
