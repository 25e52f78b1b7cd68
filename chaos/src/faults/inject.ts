import { monotonic, sleep } from '@scoreline/testbed';
import type { Chance } from '../chance.ts';
import type { Fault } from './kinds.ts';

export interface Injected {
  readonly kind: string;
  /** Monotonic. */
  readonly from: number;
  /** When everything ran again. */
  readonly healedAt: number;
}

/** Mostly long enough to see how long it takes to come back, sometimes not at all. */
const gapMs = (chance: Chance): number =>
  chance.is(0.25) ? chance.between(0, 2_000) : chance.between(5_000, 14_000);

/** One fault after the other until `end` (monotonic), each kind once before any comes again. */
export const injectFaults = async (
  faults: readonly Fault[],
  chance: Chance,
  end: number,
  onInjected: (one: Injected) => void,
): Promise<Injected[]> => {
  const injected: Injected[] = [];
  let waiting: Fault[] = [];
  await sleep(3_000);
  for (;;) {
    if (waiting.length === 0) waiting = chance.shuffled(faults);
    const fault = waiting.shift();
    const seconds = fault === undefined ? 0 : chance.between(...fault.seconds);
    if (fault === undefined || monotonic() + seconds * 1_000 > end) return injected;
    const from = monotonic();
    const heal = await fault.begin();
    await sleep(seconds * 1_000);
    await heal();
    const one = { kind: fault.kind, from, healedAt: monotonic() };
    injected.push(one);
    onInjected(one);
    await sleep(Math.min(gapMs(chance), Math.max(0, end - monotonic())));
  }
};
