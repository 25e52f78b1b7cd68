import type { Group } from '../fans/crowd.ts';

/**
 * What must be right within 5 s of the WebSocket servers' return, on every page that nothing else disturbs:
 * - `return`: pages that lost their connection show what they missed;
 * - `delivery`: pages kept theirs, and miss nothing any more.
 */
export type Timed = 'return' | 'delivery';

/** Something that goes wrong. */
export interface Fault {
  readonly kind: string;
  /** How long it lasts, in seconds, drawn from this span. */
  readonly seconds: readonly [number, number];
  readonly timed?: Timed;
  /** Resolves when it is there. */
  begin(): Promise<Begun>;
}

export interface Begun {
  /** Undoes it. Resolves when everything runs again. */
  heal(): Promise<void>;
  /** Whose connections it may leave dead without a sign, which takes them a while to notice. */
  readonly leavesDead?: readonly Group[] | 'everybody';
  /** Fans are served all the while: there is another WebSocket server. */
  readonly isServed?: boolean;
}
