import { monotonic, sleep } from '@scoreline/testbed';
import type { Chance } from '../chance.ts';
import type { Begun, Fault } from './fault.ts';

export interface Injected extends Pick<Begun, 'leavesDead'>, Pick<Fault, 'timed'> {
  readonly kind: string;
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
  gap: (chance, isTimed) => {
    const some = { from: isTimed ? 8 : 5, to: 14 };
    const { from, to } = chance.one([{ from: 0, to: 2 }, some, some, { from: 16, to: 18 }]);
    return chance.between(from, to);
  },
};
/** For a run in which each kind comes once: the first few timed ones are given the time in which they are judged. */
export const shortPace = (): Pace => {
  let left = 3;
  return {
    share: 0.12,
    gap(_, isTimed) {
      if (!isTimed || left === 0) return 0.3;
      left -= 1;
      return 8;
    },
  };
};

export interface Injecting {
  readonly faults: readonly Fault[];
  readonly chance: Chance;
  readonly pace: Pace;
  /** No fault lasts longer than until then (monotonic); infinity: each kind comes once. */
  readonly end: number;
  /** For how much of a span the machine stood still: a gap is so much longer. Milliseconds. */
  stalled(from: number, to: number): number;
  onInjected(one: Injected): void;
}

const FIRST_MS = 3_000;
/** A machine that always stands still is not waited for for ever. */
const LONGEST_GAPS = 3;

/** One fault after the other, each kind once before any comes again. */
export const injectFaults = async ({
  faults,
  chance,
  pace,
  end,
  stalled,
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
    const one: Injected = {
      kind: fault.kind,
      from,
      servedAt: isServed ? begun : healedAt,
      healedAt,
      ...(fault.timed === undefined ? {} : { timed: fault.timed }),
      ...(leavesDead === undefined ? {} : { leavesDead }),
    };
    injected.push(one);
    onInjected(one);
    const gapMs = pace.gap(chance, fault.timed !== undefined) * 1_000;
    const most = Math.min(healedAt + gapMs * LONGEST_GAPS, end);
    const left = () => Math.min(healedAt + gapMs + stalled(healedAt, monotonic()), most) - monotonic();
    while (left() > 0) await sleep(left());
  }
};
