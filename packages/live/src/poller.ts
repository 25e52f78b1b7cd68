import { spread } from '@scoreline/async/backoff';
import type { Environment } from './environment.ts';

/** How long without a subscription before polling begins, and between two polls: up to a quarter more or less. */
const FIRST_POLL_MS = 4000;
const POLL_MS = 10_000;

export interface Poller {
  /** Polls until stopped. Does nothing while it is polling already. */
  start(): void;
  stop(): void;
}

/** @param poll returns false to end the polling */
export const createPoller = ({ after, random }: Environment, poll: () => boolean): Poller => {
  let cancel: (() => void) | undefined;

  const schedule = (delayMs: number) => {
    cancel ??= after(spread(random, delayMs), () => {
      cancel = undefined;
      if (poll()) schedule(POLL_MS);
    });
  };

  return {
    start: () => schedule(FIRST_POLL_MS),
    stop() {
      cancel?.();
      cancel = undefined;
    },
  };
};
