import { spread } from '@scoreline/async/backoff';
import type { Environment } from './environment.ts';

/** A heartbeat comes every 10 s while anything is live or about to begin. This long without one, it is late. */
const LATE_MS = 11_500;
/** This long without a message or an answer, what is shown may be 15 s old: the last message took time to arrive. */
const DOUBT_MS = 13_500;
/** The API is asked this often where no heartbeat is due. */
const QUIET_MS = 90_000;

export interface SilenceListener {
  isHeartbeatDue(): boolean;
  /** Nothing was heard for too long: ask the API. */
  silent(): void;
  /** The answer is late too: what is shown may be old. */
  doubtful(): void;
}

export interface SilenceWatch {
  /** Something was heard: counts from now. */
  restart(): void;
  stop(): void;
}

/** Notices that neither a message nor an answer has come for too long. */
export const createSilenceWatch = (
  { after, random }: Environment,
  { isHeartbeatDue, silent, doubtful }: SilenceListener,
): SilenceWatch => {
  let timers: (() => void)[] = [];
  const stop = () => {
    for (const cancel of timers) cancel();
  };
  const restart = () => {
    stop();
    // Whether a heartbeat is due is asked when it is late: the match may begin meanwhile.
    timers = [
      after(LATE_MS, () => isHeartbeatDue() && silent()),
      after(DOUBT_MS, () => isHeartbeatDue() && doubtful()),
      after(spread(random, QUIET_MS), () => {
        silent();
        restart();
      }),
    ];
  };
  return { restart, stop };
};
