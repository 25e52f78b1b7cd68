export interface ServerClock {
  /** Takes an instant that the server read from its clock before now: from a message or an answer. */
  sample(serverTime: number): void;
  /** Epoch milliseconds by the server's clock; never goes back. 0 before the first sample. */
  now(): number;
}

/** How long the best sample is used: clocks drift some tens of milliseconds in this time. */
const WINDOW_MS = 10 * 60_000;

/**
 * Estimates the server's clock. A sample is late by its time on the network or in a cache, and never early. So the
 * sample that puts the server's clock furthest ahead is the most accurate.
 *
 * @param monotonic milliseconds that only go forward (`performance.now`): the device's clock may be wrong or changed
 */
export const createServerClock = (monotonic: () => number): ServerClock => {
  // Two windows, so that a sample lasts between one and two of them.
  let current = Number.NEGATIVE_INFINITY;
  let previous = Number.NEGATIVE_INFINITY;
  let windowEndsAt = Number.NEGATIVE_INFINITY;
  let last = 0;
  return {
    sample(serverTime) {
      const at = monotonic();
      if (at >= windowEndsAt) {
        previous = current;
        current = Number.NEGATIVE_INFINITY;
        windowEndsAt = at + WINDOW_MS;
      }
      current = Math.max(current, serverTime - at);
    },
    now() {
      const offset = Math.max(current, previous);
      if (offset !== Number.NEGATIVE_INFINITY) last = Math.max(last, monotonic() + offset);
      return last;
    },
  };
};
