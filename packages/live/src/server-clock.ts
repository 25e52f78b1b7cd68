/** What a device remembers of the server's clock from an earlier page. */
export interface GuessedTime {
  /** Epoch milliseconds of the server's clock, if the device's has not been changed since. */
  readonly now: number;
  /** When the server was last heard of, by its own clock. */
  readonly heardAt: number;
}

export interface ServerClock {
  /** Takes an instant that the server read from its clock before now: from a message or an answer. */
  sample(serverTime: number): void;
  /** What to go by until the server is heard of. */
  guess(time: GuessedTime): void;
  /** Epoch milliseconds by the server's clock; goes back only from a guess. 0 before the first sample. */
  now(): number;
  /** When the server was last heard of, by its own clock. */
  heardAt(): number;
  /**
   * Whether `now` can be relied on: the server has been heard of, and since then the device has neither slept, when the
   * monotonic clock may stand still, nor had its clock changed, which looks the same.
   */
  isCertain(): boolean;
}

/** How long the best sample is used: clocks drift some tens of milliseconds in this time. */
const WINDOW_MS = 10 * 60_000;
/** Less than that is the device's clock being set right, little by little. */
const LEAST_JUMP_MS = 2000;

/**
 * Estimates the server's clock. A sample is late by its time on the network or in a cache, and never early. So the
 * sample that puts the server's clock furthest ahead is the most accurate. A guess may be wrong in both directions: it
 * counts for nothing once the server has been heard of.
 *
 * @param monotonic milliseconds that only go forward (`performance.now`): the device's clock may be wrong or changed
 * @param wall epoch milliseconds by the device's clock
 */
export const createServerClock = (monotonic: () => number, wall: () => number): ServerClock => {
  // Two windows, so that a sample lasts between one and two of them.
  let current = Number.NEGATIVE_INFINITY;
  let previous = Number.NEGATIVE_INFINITY;
  let windowEndsAt = Number.NEGATIVE_INFINITY;
  let last = 0;
  let heardAt = 0;
  let guessed: number | null = null;
  /** The device's clock minus the monotonic one, when the server was last heard of. */
  let wallAhead = Number.NaN;
  const heard = () => Math.max(current, previous);

  return {
    sample(serverTime) {
      const at = monotonic();
      if (guessed !== null) {
        // The kept page itself says when it was rendered.
        if (serverTime <= heardAt) return;
        guessed = null;
        last = 0;
      }
      if (at >= windowEndsAt) {
        previous = current;
        current = Number.NEGATIVE_INFINITY;
        windowEndsAt = at + WINDOW_MS;
      }
      current = Math.max(current, serverTime - at);
      heardAt = Math.max(heardAt, serverTime);
      wallAhead = wall() - at;
    },
    guess(time) {
      heardAt = time.heardAt;
      guessed = Math.max(time.now, time.heardAt) - monotonic();
    },
    now() {
      const offset = guessed ?? heard();
      if (offset !== Number.NEGATIVE_INFINITY) last = Math.max(last, monotonic() + offset);
      return last;
    },
    heardAt: () => heardAt,
    isCertain: () =>
      guessed === null &&
      heard() !== Number.NEGATIVE_INFINITY &&
      Math.abs(wall() - monotonic() - wallAhead) < LEAST_JUMP_MS,
  };
};
