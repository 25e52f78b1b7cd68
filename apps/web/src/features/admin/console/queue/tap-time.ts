/** A press while it was not certain what the server's clock says: what the device knew. */
export interface UncertainTap {
  /** Epoch milliseconds of the device's clock. */
  readonly wall: number;
  /** Milliseconds of the page's monotonic clock, which may stand still while the device sleeps. */
  readonly steady: number;
  /** Whose monotonic clock it is: when the page was opened. */
  readonly page: number;
  /** When the server was last heard of, by its own clock. */
  readonly heardAt: number;
}

/** The clocks when a command is sent; `serverNow` can be relied on. */
export interface ClocksNow {
  readonly serverNow: number;
  readonly wall: number;
  readonly steady: number;
  readonly page: number;
}

/** Further apart than that, the device slept between the press and now, or its clock was changed. */
const LEAST_JUMP_MS = 2000;

/**
 * When a command happened, by the server's clock: as it was pressed, or, where that was a guess, so long ago as the
 * device says. Never later than now and never before what the server had told by then, so that the server takes it
 * whatever the device's clock does.
 */
export const timeOf = (
  { at, tap }: { readonly at: number; readonly tap?: UncertainTap },
  now: ClocksNow,
): number => {
  const latest = Math.round(now.serverNow);
  if (tap === undefined) return Math.min(at, latest);
  return Math.min(latest, Math.max(tap.heardAt, Math.round(now.serverNow - agoOf(tap, now))));
};

const agoOf = (tap: UncertainTap, now: ClocksNow): number => {
  const byWall = Math.max(0, now.wall - tap.wall);
  if (tap.page !== now.page) return byWall;
  const bySteady = now.steady - tap.steady;
  // The device's clock is right across a sleep. Put back, it says less than the steady one, which is right then.
  return byWall - bySteady > LEAST_JUMP_MS ? byWall : bySteady;
};
