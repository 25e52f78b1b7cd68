import type { Socket } from 'node:net';
import { monotonic } from '@scoreline/testbed';

/** The speed of a network link. */
export interface LinkSpeed {
  /** Latency, one way. */
  readonly delayMs: number;
  /** Bandwidth; 0 is unlimited. */
  readonly bytesPerSecond: number;
}

export interface ForwardPlan {
  readonly speed: () => LinkSpeed;
  /** The part of a chunk that arrives. Null: from now on nothing arrives, and neither side is told. */
  readonly filter: (chunk: Buffer) => Buffer | null;
}

/** With more than this on its way, the sender is paused, as by a slow reader. */
const MAX_BUFFERED_BYTES = 64 * 1024;

const NOTHING = Buffer.alloc(0);

/** Data that is on its way. */
export interface ForwardBuffer {
  includes(text: string): boolean;
}

/** Forwards the data of one socket to another, in order. */
export const forward = (from: Socket, to: Socket, { speed, filter }: ForwardPlan): ForwardBuffer => {
  const inFlight = new Set<Buffer>();
  let waiting = 0;
  let lastDue = 0;
  let isLost = false;

  const adjust = () => {
    if (waiting > MAX_BUFFERED_BYTES || to.writableNeedDrain) from.pause();
    else from.resume();
  };
  const schedule = (bytes: number, act: () => void) => {
    const { delayMs, bytesPerSecond } = speed();
    const now = monotonic();
    const transferMs = bytesPerSecond === 0 ? 0 : (bytes / bytesPerSecond) * 1_000;
    const due = Math.max(now + delayMs, lastDue) + transferMs;
    if (due <= now && waiting === 0) return act();
    lastDue = due;
    waiting += bytes;
    setTimeout(() => {
      waiting -= bytes;
      act();
    }, due - now);
  };

  from.on('data', (chunk) => {
    if (isLost) return;
    const arriving = filter(chunk);
    if (arriving === null) {
      isLost = true;
      return;
    }
    if (arriving.length === 0) return;
    inFlight.add(arriving);
    schedule(arriving.length, () => {
      inFlight.delete(arriving);
      if (to.writable) to.write(arriving);
      adjust();
    });
    adjust();
  });
  to.on('drain', adjust);
  const isForwarding = () => !isLost && filter(NOTHING) !== null;
  from.on('end', () => {
    if (isForwarding()) schedule(1, () => to.end());
  });
  from.on('error', () => {});
  from.on('close', () => {
    if (isForwarding()) schedule(1, () => to.destroy());
  });
  return { includes: (text) => [...inFlight].some((chunk) => chunk.includes(text)) };
};
