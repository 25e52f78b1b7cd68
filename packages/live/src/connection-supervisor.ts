import { backOffCap, fullJitter } from './backoff.ts';
import type { Surroundings } from './environment.ts';
import type { Transport } from './transport.ts';

/**
 * How long to wait between attempts, at most. The first two are full jitter, which spreads the pages that one outage
 * throws out together; from then on they are spread, and each waits at least half of this. That is no more attempts
 * than full jitter up to 3 s would make, and leaves 3 of the promised 5 s, however long the server was away, to the
 * network, the snapshot and a slow device.
 */
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 2000;
const SPREAD_AFTER = 2;
/** An attempt that says nothing is given up after this, then twice and four times as long, for slow networks. */
const FIRST_PATIENCE_MS = 5000;
const LONGEST_PATIENCE_MS = 20_000;
/** A connection that lasted this long was a good one; the next loss begins with short waits again. */
const STABLE_AFTER_MS = 10_000;

export interface Supervisor {
  /** Keeps a connection from now on. */
  start(): void;
  stop(): void;
  /** Of the transport: the attempt succeeded. */
  opened(): void;
  /** Of the transport: the attempt failed, or the connection ended. */
  lost(): void;
}

type Phase = 'stopped' | 'loading' | 'waiting' | 'attempting' | 'open';

/** Keeps one transport connected: one attempt after another with jitter, for as long as it takes. */
export const createSupervisor = (
  { after, random, page, whenIdle }: Surroundings,
  load: () => Promise<Pick<Transport, 'connect' | 'disconnect'>>,
): Supervisor => {
  let phase: Phase = 'stopped';
  let transport: Pick<Transport, 'connect' | 'disconnect'> | undefined;
  let cancel = () => {};
  let failures = 0;
  let timeouts = 0;

  const next = (enter: Phase, pending: () => void) => {
    cancel();
    phase = enter;
    cancel = pending;
  };

  const attempt = () => {
    if (!page.isOnline()) return next('waiting', () => {});
    if (transport === undefined) return loadFirst();
    const patience = backOffCap(timeouts, FIRST_PATIENCE_MS, LONGEST_PATIENCE_MS);
    const giveUp = () => {
      timeouts += 1;
      transport?.disconnect();
      wait();
    };
    next('attempting', after(patience, giveUp));
    transport.connect();
  };

  const loadFirst = () => {
    let isWanted = true;
    next('loading', () => {
      isWanted = false;
    });
    load().then(
      (loaded) => {
        transport = loaded;
        if (isWanted) attempt();
      },
      () => isWanted && wait(),
    );
  };

  const wait = () => {
    const cap = backOffCap(failures, FIRST_WAIT_MS, LONGEST_WAIT_MS);
    const least = failures < SPREAD_AFTER ? 0 : cap / 2;
    failures += 1;
    next('waiting', after(least + fullJitter(random, cap - least), attempt));
  };

  // Who looks at the page, or has just got a network, should not wait for a timer.
  const hurry = () => {
    if (phase === 'waiting') next('waiting', after(fullJitter(random, 300), attempt));
  };
  let unlisten = () => {};

  return {
    start() {
      if (phase !== 'stopped') return;
      unlisten = page.on((event) => (event === 'online' || event === 'shown') && hurry());
      next('waiting', transport === undefined ? whenIdle(attempt) : after(0, attempt));
    },
    stop() {
      if (phase === 'stopped') return;
      unlisten();
      next('stopped', () => {});
      transport?.disconnect();
    },
    opened() {
      if (phase !== 'attempting') return;
      timeouts = 0;
      const settle = () => {
        failures = 0;
      };
      next('open', after(STABLE_AFTER_MS, settle));
    },
    lost() {
      if (phase === 'attempting' || phase === 'open') wait();
    },
  };
};
