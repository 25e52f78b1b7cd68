import { Agent } from 'node:http';
import { Agent as TlsAgent } from 'node:https';

/**
 * How long a connection to the API may be unused until it is closed here, in milliseconds. Much shorter than the API
 * waits (72 s): whoever reuses a connection in the moment in which the other side closes it loses what it sends, and a
 * machine that stands still for a while makes that moment long.
 */
const LONGEST_IDLE_MS = 4_000;

/** The gateway's connections to the API at `url`. */
export const makeApiAgent = (url: string): Agent => {
  const options = { keepAlive: true, timeout: LONGEST_IDLE_MS };
  return url.startsWith('https:') ? new TlsAgent(options) : new Agent(options);
};
