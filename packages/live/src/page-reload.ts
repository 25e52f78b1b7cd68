import { fullJitter } from '@scoreline/async/backoff';
import { PROTOCOL_VERSION } from '@scoreline/protocol/version';
import type { Environment } from './environment.ts';

/** Time to finish reading a line; then spread, because every open page notices within seconds. */
const GRACE_MS = 5000;
const SPREAD_MS = 25_000;

/** Returns what reloads the page once: as soon as it is hidden, or after 5 to 30 s. Later calls do nothing. */
export const createPageReloader = ({ after, random, page }: Environment): (() => void) => {
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
    const cancel = after(page.isVisible() ? GRACE_MS + fullJitter(random, SPREAD_MS) : 0, reload);
  };
};
