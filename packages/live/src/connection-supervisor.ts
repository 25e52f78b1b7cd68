import { backoffCap, equalJitter, fullJitter } from '@scoreline/async/backoff';
import type { Environment } from './environment.ts';
import type { Transport } from './transport.ts';

/**
 * The longest wait between attempts. The first two waits have full jitter, which spreads the pages that one outage
 * disconnects together. Later ones have equal jitter. That makes no more attempts than full jitter up to 3 s would, and
 * leaves 3 of the promised 5 s for the network, the snapshot and a slow device, however long the server was away.
 */
const FIRST_WAIT_MS = 1000;
const MAX_WAIT_MS = 2000;
const FULL_JITTER_WAITS = 2;
/** An attempt without a result is given up after this long, then after twice and four times as long, for slow networks. */
const FIRST_ATTEMPT_TIMEOUT_MS = 5000;
const MAX_ATTEMPT_TIMEOUT_MS = 20_000;
/** After a connection of this length, waits start short again. */
const STABLE_AFTER_MS = 10_000;

export interface Supervisor {
  /** Connects, and reconnects until stopped. */
  start(): void;
  stop(): void;
  /** To be called by the transport: the attempt succeeded. */
  opened(): void;
  /** To be called by the transport: the attempt failed, or the connection ended. */
  lost(): void;
}

type Phase = 'stopped' | 'loading' | 'waiting' | 'attempting' | 'open';

/** Keeps one transport connected: one attempt after another, with jitter, until stopped. */
export const createSupervisor = (
  { after, random, page, whenIdle }: Environment,
  load: () => Promise<Pick<Transport, 'connect' | 'disconnect'>>,
): Supervisor => {
  let phase: Phase = 'stopped';
  let transport: Pick<Transport, 'connect' | 'disconnect'> | undefined;
  let cancel = () => {};
  let failures = 0;
  let timeouts = 0;

  const enter = (next: Phase, cancelNext: () => void) => {
    cancel();
    phase = next;
    cancel = cancelNext;
  };

  const attempt = () => {
    if (!page.isOnline()) return enter('waiting', () => {});
    if (transport === undefined) return loadFirst();
    const timeout = backoffCap(timeouts, FIRST_ATTEMPT_TIMEOUT_MS, MAX_ATTEMPT_TIMEOUT_MS);
    const giveUp = () => {
      timeouts += 1;
      transport?.disconnect();
      wait();
    };
    enter('attempting', after(timeout, giveUp));
    transport.connect();
  };

  const loadFirst = () => {
    let isWanted = true;
    enter('loading', () => {
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
    const cap = backoffCap(failures, FIRST_WAIT_MS, MAX_WAIT_MS);
    const jitter = failures < FULL_JITTER_WAITS ? fullJitter : equalJitter;
    failures += 1;
    enter('waiting', after(jitter(random, cap), attempt));
  };

  // Somebody who opens the page or gets a network should not wait for a timer.
  const retrySoon = () => {
    if (phase === 'waiting') enter('waiting', after(fullJitter(random, 300), attempt));
  };
  let unlisten = () => {};

  return {
    start() {
      if (phase !== 'stopped') return;
      unlisten = page.on((event) => (event === 'online' || event === 'shown') && retrySoon());
      enter('waiting', transport === undefined ? whenIdle(attempt) : after(0, attempt));
    },
    stop() {
      if (phase === 'stopped') return;
      unlisten();
      enter('stopped', () => {});
      transport?.disconnect();
    },
    opened() {
      if (phase !== 'attempting') return;
      timeouts = 0;
      enter(
        'open',
        after(STABLE_AFTER_MS, () => {
          failures = 0;
        }),
      );
    },
    lost() {
      if (phase === 'attempting' || phase === 'open') wait();
    },
  };
};
