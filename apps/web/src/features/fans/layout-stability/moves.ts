/** Where something is in the window, pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Something on the page and where it is. */
export interface Place<T> {
  readonly of: T;
  /** The nearest of those that it is within; null where there is none. */
  readonly within: T | null;
  readonly box: Box;
}

export interface Move {
  readonly x: number;
  readonly y: number;
}

const NOT_AT_ALL: Move = { x: 0, y: 0 };

/** What is read: the first thing in the window that holds no other; null where nothing is in it. `all` as on the page. */
export const scrollAnchorOf = <T>(all: readonly Place<T>[]): T | null => {
  const holders = new Set(all.map(({ within }) => within));
  return all.find(({ of, box }) => box.top + box.height > 0 && !holders.has(of))?.of ?? null;
};

/**
 * How far each of those that moved came, pixels, beyond what it was carried along by the one that it is within: right and
 * down is more than 0. What was not near the window, before or after, is left out.
 */
export const movesOf = <T>(
  before: ReadonlyMap<T, Box>,
  after: readonly Place<T>[],
  windowHeight: number,
): ReadonlyMap<T, Move> => {
  const whole = new Map<T | null, Move>();
  const moves = new Map<T, Move>();
  for (const { of, within, box } of after) {
    const then = before.get(of);
    // What is new is where it is; what it holds came with it.
    if (then === undefined) continue;
    const moved = { x: box.left - then.left, y: box.top - then.top };
    whole.set(of, moved);
    const carried = whole.get(within) ?? NOT_AT_ALL;
    const own = { x: moved.x - carried.x, y: moved.y - carried.y };
    // Nor does what it is within, when it slides, carry anything from further than that into the window.
    const isNear =
      Math.min(box.top, then.top) < 2 * windowHeight &&
      Math.max(box.top + box.height, then.top + then.height) > -windowHeight;
    if (isNear && Math.max(Math.abs(own.x), Math.abs(own.y)) >= 1) moves.set(of, own);
  }
  return moves;
};
