import { PROTOCOL_VERSION } from '@scoreline/protocol/version';
import { fullJitter } from './backoff.ts';
import type { Surroundings } from './environment.ts';

/** Long enough to finish reading a line; then spread, because every open page notices within seconds. */
const POLITE_MS = 5000;
const SPREAD_MS = 25_000;

/** Reloads the page once, as soon as nobody looks at it or after a while. Calls after the first do nothing. */
export const createReloader = ({ after, random, page }: Surroundings): (() => void) => {
  let isPlanned = false;
  return () => {
    if (isPlanned) return;
    isPlanned = true;
    const reload = () => {
      cancel();
      unlisten();
      page.reloadOnce(`version ${PROTOCOL_VERSION}`);
    };
    const unlisten = page.on((event) => event === 'hidden' && reload());
    const cancel = after(page.isVisible() ? POLITE_MS + fullJitter(random, SPREAD_MS) : 0, reload);
  };
};
