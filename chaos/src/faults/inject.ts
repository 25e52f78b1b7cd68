import { monotonic, sleep } from '@scoreline/testbed';
import type { SeededRandom } from '../seeded-random.ts';
import type { ActiveFault, Fault } from './fault.ts';

export interface InjectedFault extends Pick<ActiveFault, 'leavesDead'>, Pick<Fault, 'timed'> {
  readonly kind: string;
  /** Monotonic milliseconds. */
  readonly from: number;
  /** When fans had a WebSocket server again. */
  readonly servedAt: number;
  /** When everything ran again. */
  readonly healedAt: number;
}

export interface Pace {
  /** The share of each fault's duration that is used. */
  readonly share: number;
  /** Seconds to the next fault. `isTimed`: fans have 5 s to recover from this one. */
  gap(rng: SeededRandom, isTimed: boolean): number;
}

/** Gaps mostly long enough to see the recovery, sometimes none, sometimes long enough for all of promise 4. */
export const LONG_PACE: Pace = {
  share: 1,
  gap: (rng, isTimed) => {
    const some = { from: isTimed ? 8 : 5, to: 14 };
    const { from, to } = rng.pick([{ from: 0, to: 2 }, some, some, { from: 16, to: 18 }]);
    return rng.between(from, to);
  },
};
/** For a run with each kind once: only the first few timed faults get the gap in which they are checked. */
export const createShortPace = (): Pace => {
  let left = 2;
  return {
    share: 0.12,
    gap(_, isTimed) {
      if (!isTimed || left === 0) return 0.3;
      left -= 1;
      return 8;
    },
  };
};

export interface InjectionPlan {
  readonly faults: readonly Fault[];
  readonly rng: SeededRandom;
  readonly pace: Pace;
  /** No fault lasts longer (monotonic milliseconds). Infinity: each kind comes once. */
  readonly end: number;
  /** How much of a span event loops were blocked, in milliseconds: gaps are extended by it. */
  delayedMs(from: number, to: number): number;
  onInjected(one: InjectedFault): void;
}

const START_DELAY_MS = 3_000;
/** A gap is not extended beyond this factor. */
const MAX_GAP_FACTOR = 3;

/** Injects one fault after the other, each kind once before any is repeated. */
export const injectFaults = async ({
  faults,
  rng,
  pace,
  end,
  delayedMs,
  onInjected,
}: InjectionPlan): Promise<InjectedFault[]> => {
  const injected: InjectedFault[] = [];
  let waiting: Fault[] = rng.shuffle(faults);
  await sleep(START_DELAY_MS);
  for (;;) {
    if (waiting.length === 0 && end !== Number.POSITIVE_INFINITY) waiting = rng.shuffle(faults);
    const fault = waiting.shift();
    const lastsMs = fault === undefined ? 0 : rng.between(...fault.seconds) * pace.share * 1_000;
    if (fault === undefined || monotonic() + lastsMs > end) return injected;
    const from = monotonic();
    const { heal, leavesDead, isServed = false } = await fault.begin();
    const begun = monotonic();
    await sleep(lastsMs);
    await heal();
    const healedAt = monotonic();
    const one: InjectedFault = {
      kind: fault.kind,
      from,
      servedAt: isServed ? begun : healedAt,
      healedAt,
      ...(fault.timed === undefined ? {} : { timed: fault.timed }),
      ...(leavesDead === undefined ? {} : { leavesDead }),
    };
    injected.push(one);
    onInjected(one);
    const gapMs = pace.gap(rng, fault.timed !== undefined) * 1_000;
    const most = Math.min(healedAt + gapMs * MAX_GAP_FACTOR, end);
    const left = () => Math.min(healedAt + gapMs + delayedMs(healedAt, monotonic()), most) - monotonic();
    while (left() > 0) await sleep(left());
  }
};
