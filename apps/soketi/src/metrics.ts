import { type DropReason, dropReasons } from '@scoreline/uws';
import type { PrometheusDriver } from '@soketi/soketi';
import { Counter } from 'prom-client';
import type { Sent } from './broadcast.ts';

export const refusedFrames = ['malformed', 'too many channels', 'too many frames'] as const;
export type RefusedFrame = (typeof refusedFrames)[number];

export const refusedConnections = ['address', 'total'] as const;
export type RefusedConnection = (typeof refusedConnections)[number];

export const closeReasons = [
  ...['client', 'lost', 'shutdown', 'too many frames', 'message too big', 'not authorised', 'other'],
  ...dropReasons,
] as const;

/** Why this side ends a connection with a goodbye of its own. */
export type Goodbye = 'shutdown' | 'too many frames';

/** What Soketi does not count, or counts at a price for each recipient, in the registry of its metrics. */
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
      const made = new Counter({ name: `soketi_${name}_total`, help, labelNames: ['reason'], registers });
      for (const reason of reasons) made.inc({ reason }, 0);
      return made;
    };
    this.#frames = counter('frames_refused', 'Frames of clients that were refused.', refusedFrames);
    this.#refused = counter('connections_refused', 'Connections refused by a limit.', refusedConnections);
    this.#closed = counter('connections_closed', 'Connections that ended, by why.', closeReasons);
    this.#lostOnRedis = new Counter({
      name: 'soketi_redis_lost_total',
      help: 'Messages for other nodes that Redis did not take.',
      registers,
    });
  }

  countBroadcast(appId: string, { recipients, bytes }: Sent): void {
    const tags = this.#driver.getTags(appId);
    this.#driver.metrics.wsMessagesSent.inc(tags, recipients);
    this.#driver.metrics.socketBytesTransmitted.inc(tags, recipients * bytes);
  }

  countRefusedFrame(reason: RefusedFrame): void {
    this.#frames.inc({ reason });
  }

  countRefusedConnection(reason: RefusedConnection): void {
    this.#refused.inc({ reason });
  }

  countLostOnRedis(): void {
    this.#lostOnRedis.inc();
  }

  /** @param goodbye why this side ended it; undefined when the code says all */
  countClosed(code: number, message: ArrayBuffer, goodbye: Goodbye | undefined): void {
    const dropped = isDropReason(Buffer.from(message).toString());
    this.#closed.inc({ reason: goodbye ?? dropped ?? reasonOf(code) });
  }
}

function isDropReason(text: string): DropReason | undefined {
  return dropReasons.find((reason) => reason === text);
}

function reasonOf(code: number): (typeof closeReasons)[number] {
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
}
