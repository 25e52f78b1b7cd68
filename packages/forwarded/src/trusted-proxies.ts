import { BlockList, isIP } from 'node:net';
import { z } from 'zod';

/**
 * Whose X-Forwarded-* headers count: so many proxies in a row, or those with these addresses. Nobody's where the number
 * is 0.
 */
export type TrustedProxies = number | BlockList;

export const NO_PROXIES: TrustedProxies = 0;
const MOST_HOPS = 10;
const WRONG =
  'must be a number of proxies (1), or addresses and networks with commas (10.0.0.7, 192.0.2.0/24)';

/** Reads `SCORELINE_TRUSTED_PROXIES`. Throws an Error whose message goes on after the setting's name. */
export const parseTrustedProxies = (text: string): TrustedProxies => {
  const value = text.trim();
  if (/^\d+$/.test(value)) {
    const hops = Number(value);
    if (hops > MOST_HOPS) throw new Error(`must be at most ${MOST_HOPS} proxies, not ${value}`);
    return hops;
  }
  const list = new BlockList();
  for (const entry of value.split(',')) addEntry(list, entry.trim());
  return list;
};

const addEntry = (list: BlockList, entry: string): void => {
  const [address = '', prefix, ...rest] = entry.split('/');
  const family = isIP(address);
  const longest = family === 6 ? 128 : 32;
  const bits = prefix === undefined ? longest : /^\d{1,3}$/.test(prefix) ? Number(prefix) : Number.NaN;
  if (family === 0 || rest.length > 0 || !(bits >= 0 && bits <= longest))
    throw new Error(`${WRONG}, not ${JSON.stringify(entry)}`);
  list.addSubnet(address, bits, family === 6 ? 'ipv6' : 'ipv4');
};

/** `SCORELINE_TRUSTED_PROXIES` in the settings of an app. */
export const trustedProxies = z.string().transform((text, context): TrustedProxies => {
  try {
    return parseTrustedProxies(text);
  } catch (error) {
    context.addIssue(error instanceof Error ? error.message : String(error));
    return z.NEVER;
  }
});
