import type { PageEvent, Surroundings } from '../environment.ts';

/** Time, chance, network and page in the test's hand. Nothing happens until `pass`. */
export interface World extends Surroundings {
  /** Lets this much time pass: runs what is due, in order, and what it sets off. */
  pass(milliseconds: number): Promise<void>;
  /** What `random` gives from now on. */
  chance: number;
  online: boolean;
  visible: boolean;
  tell(event: PageEvent): void;
  readonly reloads: string[];
  /** Answers every request; one that hangs is a promise that does not end. */
  answer: (url: string, init: RequestInit) => Promise<Response>;
  readonly requests: { readonly url: string; readonly at: number; readonly headers: Headers }[];
}

interface Timer {
  readonly dueAt: number;
  readonly then: () => void;
}

/** Everything that was promised by now has happened. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

export const createWorld = (): World => {
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

  const world: World = {
    chance: 0.5,
    online: true,
    visible: true,
    reloads: [],
    requests: [],
    answer: () => Promise.reject(new TypeError('no network')),
    now: () => time,
    random: () => world.chance,
    after,
    whenIdle: (then) => after(0, then),
    fetch(url, init) {
      world.requests.push({ url, at: time, headers: new Headers(init.headers) });
      return Promise.race([world.answer(url, init), aborted(init.signal)]);
    },
    page: {
      isOnline: () => world.online,
      isVisible: () => world.visible,
      on(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      reloadOnce: (reason) => world.reloads.push(reason),
    },
    tell(event) {
      if (event === 'online' || event === 'offline') world.online = event === 'online';
      else world.visible = event === 'shown';
      for (const listener of [...listeners]) listener(event);
    },
    async pass(milliseconds) {
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
  return world;
};

const aborted = (signal: AbortSignal | null | undefined) =>
  new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason));
  });
