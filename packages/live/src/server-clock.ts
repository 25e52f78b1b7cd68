export interface ServerClock {
  /** An instant by the server's clock that was read before this moment: in a message or an answer. */
  sample(serverTime: number): void;
  /** Epoch milliseconds by the server's clock; never goes back. 0 before the first sample. */
  now(): number;
}

/** How long the best sample is believed: clocks drift, some tens of milliseconds in this time. */
const WINDOW_MS = 10 * 60_000;

/**
 * An instant that arrives is as old as its way here was long, or as the cache that it came from; it is never from
 * the future. So the sample that puts the server's clock furthest ahead had the shortest way and is the truest.
 *
 * @param monotonic milliseconds that only go forward (`performance.now`): the device's own time may be wrong or set
 */
export const createServerClock = (monotonic: () => number): ServerClock => {
  // Two windows, so that a sample lasts between one and two of them.
  let current = Number.NEGATIVE_INFINITY;
  let previous = Number.NEGATIVE_INFINITY;
  let windowEndsAt = Number.NEGATIVE_INFINITY;
  let shown = 0;
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
      if (offset !== Number.NEGATIVE_INFINITY) shown = Math.max(shown, monotonic() + offset);
      return shown;
    },
  };
};
