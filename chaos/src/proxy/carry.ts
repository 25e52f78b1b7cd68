import type { Socket } from 'node:net';
import { monotonic } from '@scoreline/testbed';

/** What a chunk meets on its way. */
export interface Going {
  /** How long it takes. */
  readonly delayMs: number;
  /** 0: as fast as it can. */
  readonly bytesPerSecond: number;
}

export interface Carrying {
  readonly going: () => Going;
  /** What of a chunk arrives; null: from here on nothing arrives any more, and nobody is told. */
  readonly filter: (chunk: Buffer) => Buffer | null;
}

/** More than this is not on the way at once: then the sender is held up, as by a slow reader. */
const MOST_BYTES = 64 * 1024;

const NOTHING = Buffer.alloc(0);

/** What is on its way and has not arrived. */
export interface Load {
  holds(text: string): boolean;
}

/** Carries what one socket says to another, in order. */
export const carry = (from: Socket, to: Socket, { going, filter }: Carrying): Load => {
  const carried = new Set<Buffer>();
  let waiting = 0;
  let lastDue = 0;
  let isLost = false;

  const adjust = () => {
    if (waiting > MOST_BYTES || to.writableNeedDrain) from.pause();
    else from.resume();
  };
  const later = (bytes: number, act: () => void) => {
    const { delayMs, bytesPerSecond } = going();
    const now = monotonic();
    const carryMs = bytesPerSecond === 0 ? 0 : (bytes / bytesPerSecond) * 1_000;
    const due = Math.max(now + delayMs, lastDue) + carryMs;
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
    carried.add(arriving);
    later(arriving.length, () => {
      carried.delete(arriving);
      if (to.writable) to.write(arriving);
      adjust();
    });
    adjust();
  });
  to.on('drain', adjust);
  const isHeard = () => !isLost && filter(NOTHING) !== null;
  from.on('end', () => {
    if (isHeard()) later(1, () => to.end());
  });
  from.on('error', () => {});
  from.on('close', () => {
    if (isHeard()) later(1, () => to.destroy());
  });
  return { holds: (text) => [...carried].some((chunk) => chunk.includes(text)) };
};
