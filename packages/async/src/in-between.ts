/** How long works are done at a stretch, in milliseconds. */
const STRETCH_MS = 4;

export type InBetween = (work: () => void) => void;

/**
 * Does small works one after the other, and lets everything else have its turn in between: a crowd that reads does not
 * stand in the way of a scorer's command or of a socket.
 *
 * @param now a clock in milliseconds that is never set
 */
export const createInBetween = (now: () => number): InBetween => {
  let waiting: (() => void)[] = [];
  let isPlanned = false;
  const go = (): void => {
    const batch = waiting;
    waiting = [];
    const until = now() + STRETCH_MS;
    let done = 0;
    for (const work of batch) {
      done += 1;
      work();
      if (now() >= until) break;
    }
    waiting = [...batch.slice(done), ...waiting];
    isPlanned = waiting.length > 0;
    if (isPlanned) setImmediate(go);
  };
  return (work) => {
    waiting.push(work);
    if (isPlanned) return;
    isPlanned = true;
    setImmediate(go);
  };
};
