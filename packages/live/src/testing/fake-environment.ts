import type { Environment, PageEvent } from '../environment.ts';

/** Time, randomness, network and page, controlled by the test. No timer runs until `advance`. */
export interface FakeEnvironment extends Environment {
  /** Moves time forward: runs the timers that are due, in order, and those that they start. */
  advance(milliseconds: number): Promise<void>;
  /** How far the device's clock is from 0 at the start; it may be changed. */
  wallAhead: number;
  /** What `random` returns. */
  randomValue: number;
  online: boolean;
  visible: boolean;
  dispatch(event: PageEvent): void;
  readonly reloads: string[];
  /** Answers every request; for one that hangs, return a promise that never settles. */
  answer: (url: string, init: RequestInit) => Promise<Response>;
  readonly requests: { readonly url: string; readonly at: number; readonly headers: Headers }[];
}

interface Timer {
  readonly dueAt: number;
  readonly then: () => void;
}

/** Resolves when every promise that can settle now has settled. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

export const createFakeEnvironment = (): FakeEnvironment => {
  let time = 0;
  const timers = new Set<Timer>();
  const listeners = new Set<(event: PageEvent) => void>();
  const after = (milliseconds: number, then: () => void) => {
    const timer = { dueAt: time + milliseconds, then };
    timers.add(timer);
    return () => timers.delete(timer);
  };
  const nextUntil = (end: number): Timer | undefined =>
    [...timers].filter(({ dueAt }) => dueAt <= end).sort((a, b) => a.dueAt - b.dueAt)[0];

  const environment: FakeEnvironment = {
    randomValue: 0.5,
    online: true,
    visible: true,
    reloads: [],
    requests: [],
    answer: () => Promise.reject(new TypeError('No network')),
    now: () => time,
    wallAhead: 0,
    wallNow: () => time + environment.wallAhead,
    random: () => environment.randomValue,
    after,
    whenIdle: (then) => after(0, then),
    fetch(url, init) {
      environment.requests.push({ url, at: time, headers: new Headers(init.headers) });
      return Promise.race([environment.answer(url, init), aborted(init.signal)]);
    },
    page: {
      isOnline: () => environment.online,
      isVisible: () => environment.visible,
      on(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      reloadOnce: (reason) => environment.reloads.push(reason),
    },
    dispatch(event) {
      if (event === 'online' || event === 'offline') environment.online = event === 'online';
      else environment.visible = event === 'shown';
      for (const listener of [...listeners]) listener(event);
    },
    async advance(milliseconds) {
      const end = time + milliseconds;
      await settle();
      for (let timer = nextUntil(end); timer !== undefined; timer = nextUntil(end)) {
        timers.delete(timer);
        time = Math.max(time, timer.dueAt);
        timer.then();
        await settle();
      }
      time = end;
    },
  };
  return environment;
};

const aborted = (signal: AbortSignal | null | undefined) =>
  new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason));
  });
