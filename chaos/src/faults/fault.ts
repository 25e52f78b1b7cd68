import type { Group } from '../fans/crowd.ts';

/** Something that goes wrong. */
export interface Fault {
  readonly kind: string;
  /** How long it lasts, in seconds, drawn from this span. */
  readonly seconds: readonly [number, number];
  /** Promise 4: every page that nothing else disturbs is current again within 5 s of the WebSocket servers' return. */
  readonly isTimed?: boolean;
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
