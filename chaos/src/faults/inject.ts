import { monotonic, sleep } from '@scoreline/testbed';
import type { Chance } from '../chance.ts';
import type { Begun, Fault } from './fault.ts';

export interface Injected extends Pick<Begun, 'leavesDead'> {
  readonly kind: string;
  readonly isTimed: boolean;
  /** Monotonic. */
  readonly from: number;
  /** When fans had a WebSocket server again. */
  readonly servedAt: number;
  /** When everything ran again. */
  readonly healedAt: number;
}

export interface Pace {
  /** Of each fault's own time. */
  readonly share: number;
  /** After a fault that fans have 5 s to recover from, and after any other: seconds. */
  gap(chance: Chance, isTimed: boolean): number;
}

/** Mostly long enough to see how long it takes to come back, sometimes not at all, sometimes for all of promise 4. */
export const LONG: Pace = {
  share: 1,
  gap: (chance) =>
    chance.one([
      () => chance.between(0, 2),
      () => chance.between(5, 14),
      () => chance.between(5, 14),
      () => chance.between(16, 18),
    ])(),
};
/** For a run in which each kind comes once: some of the timed ones are given the time in which they are judged. */
export const SHORT: Pace = {
  share: 0.12,
  gap: (chance, isTimed) => (isTimed && chance.is(0.4) ? 6 : 0.3),
};

export interface Injecting {
  readonly faults: readonly Fault[];
  readonly chance: Chance;
  readonly pace: Pace;
  /** No fault lasts longer than until then (monotonic); infinity: each kind comes once. */
  readonly end: number;
  onInjected(one: Injected): void;
}

const FIRST_MS = 3_000;

/** One fault after the other, each kind once before any comes again. */
export const injectFaults = async ({
  faults,
  chance,
  pace,
  end,
  onInjected,
}: Injecting): Promise<Injected[]> => {
  const injected: Injected[] = [];
  let waiting: Fault[] = chance.shuffled(faults);
  await sleep(FIRST_MS);
  for (;;) {
    if (waiting.length === 0 && end !== Number.POSITIVE_INFINITY) waiting = chance.shuffled(faults);
    const fault = waiting.shift();
    const lastsMs = fault === undefined ? 0 : chance.between(...fault.seconds) * pace.share * 1_000;
    if (fault === undefined || monotonic() + lastsMs > end) return injected;
    const from = monotonic();
    const { heal, leavesDead, isServed = false } = await fault.begin();
    const begun = monotonic();
    await sleep(lastsMs);
    await heal();
    const healedAt = monotonic();
    const isTimed = fault.isTimed === true;
    const one: Injected = {
      kind: fault.kind,
      isTimed,
      from,
      servedAt: isServed ? begun : healedAt,
      healedAt,
      ...(leavesDead === undefined ? {} : { leavesDead }),
    };
    injected.push(one);
    onInjected(one);
    await sleep(Math.min(pace.gap(chance, isTimed) * 1_000, Math.max(0, end - monotonic())));
  }
};
