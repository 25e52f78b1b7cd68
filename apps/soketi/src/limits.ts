import type { RefusedConnection } from './metrics.ts';

/** How much clients may ask for; 0 is as much as they like. */
export interface Limits {
  readonly connections: number;
  readonly connectionsPerAddress: number;
  readonly channelsPerConnection: number;
  readonly framesPerSecond: number;
}

/** Seconds' worth of frames that a connection may send at once, besides a subscription for each channel. */
const burstSeconds = 10;

/** Who is connected, and whether one more may be. An address of undefined counts in the total only. */
export class Seats {
  readonly #limits: Limits;
  readonly #taken = new Map<string, number>();
  #total = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  refusalFor(address: string | undefined): RefusedConnection | undefined {
    const { connections, connectionsPerAddress } = this.#limits;
    if (isReached(this.#total, connections)) return 'total';
    if (address === undefined) return undefined;
    return isReached(this.#taken.get(address) ?? 0, connectionsPerAddress) ? 'address' : undefined;
  }

  take(address: string | undefined): void {
    this.#total += 1;
    if (address !== undefined) this.#taken.set(address, (this.#taken.get(address) ?? 0) + 1);
  }

  leave(address: string | undefined): void {
    this.#total -= 1;
    if (address === undefined) return;
    const others = (this.#taken.get(address) ?? 1) - 1;
    if (others === 0) this.#taken.delete(address);
    else this.#taken.set(address, others);
  }
}

export function isReached(count: number, limit: number): boolean {
  return limit > 0 && count >= limit;
}

/** How many frames a connection may still send: it fills up with time, to a limit. */
export class FrameAllowance {
  readonly #limits: Limits;
  #left: number;
  #at: number;

  /** @param now milliseconds, of any clock that does not jump */
  constructor(limits: Limits, now: number) {
    this.#limits = limits;
    this.#left = burst(limits);
    this.#at = now;
  }

  /** Whether one more frame is allowed now. */
  take(now: number): boolean {
    const { framesPerSecond } = this.#limits;
    if (framesPerSecond === 0) return true;
    const earned = ((now - this.#at) / 1000) * framesPerSecond;
    this.#left = Math.min(burst(this.#limits), this.#left + earned) - 1;
    this.#at = now;
    return this.#left >= 0;
  }
}

function burst({ channelsPerConnection, framesPerSecond }: Limits): number {
  return channelsPerConnection + framesPerSecond * burstSeconds;
}
