import type { FanGroup } from '../fans/crowd.ts';

/**
 * What must hold within 5 s after the WebSocket servers are back, on every page that nothing else disturbs:
 * - `return`: pages that lost their connection show what they missed;
 * - `delivery`: pages that kept their connection miss nothing from then on.
 */
export type TimedPromise = 'return' | 'delivery';

/** Something that goes wrong. */
export interface Fault {
  readonly kind: string;
  /** The shortest and longest duration, in seconds. */
  readonly seconds: readonly [number, number];
  readonly timed?: TimedPromise;
  /** Resolves when the fault is in effect. */
  begin(): Promise<ActiveFault>;
}

export interface ActiveFault {
  /** Ends the fault. Resolves when everything runs again. */
  heal(): Promise<void>;
  /** The groups whose connections it may leave half open, which they notice only after a while. */
  readonly leavesDead?: readonly FanGroup[] | 'all';
  /** Fans are served meanwhile by another WebSocket server. */
  readonly isServed?: boolean;
}
