/** Where browsers have no idle time to wait for (Safari), this is long enough for what is queued. */
const QUEUED_MS = 200;

/**
 * Calls back when React has taken over the whole document: everything is loaded and nothing is left to do. A page that
 * renders itself anew before that gets a second title and a second canonical address beside those of its HTML.
 */
export const afterHydration = (then: () => void): void => {
  const idle = () =>
    'requestIdleCallback' in globalThis ? requestIdleCallback(then) : setTimeout(then, QUEUED_MS);
  if (document.readyState === 'complete') idle();
  else addEventListener('load', idle, { once: true });
};
