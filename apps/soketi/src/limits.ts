import { createTokenBucket, type TokenBucket } from './token-bucket.ts';

/** How much clients may use; 0 is no limit. */
export interface Limits {
  readonly connections: number;
  readonly connectionsPerAddress: number;
  readonly channelsPerConnection: number;
  readonly framesPerSecond: number;
}

/** Seconds' worth of frames that a connection may send at once, besides a subscription for each channel. */
const BURST_SECONDS = 10;

export const isReached = (count: number, limit: number): boolean => limit > 0 && count >= limit;

/**
 * The frames that one connection may send.
 * @param now milliseconds of a clock that never jumps
 */
export const createFrameBucket = (
  { channelsPerConnection, framesPerSecond }: Limits,
  now: number,
): TokenBucket =>
  framesPerSecond === 0
    ? { take: () => true }
    : createTokenBucket(channelsPerConnection + framesPerSecond * BURST_SECONDS, framesPerSecond, now);
