import type { IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';
import { isIn, isPrivateAddress, parseAddress } from './address.ts';
import type { TrustedProxies } from './trusted-proxies.ts';

export interface Trust {
  /** Whether a server of our own hands requests on to this one, from this machine or a private network. */
  readonly isBehindOurs: boolean;
  /** The proxies in front of that. */
  readonly proxies: TrustedProxies;
}

/** What a connection and its X-Forwarded-* headers say. */
export interface Received {
  /** The address at the other end of the connection. */
  readonly peer: string;
  readonly isTls: boolean;
  readonly host: string | undefined;
  readonly forwardedFor: string | undefined;
  readonly forwardedProto: string | undefined;
  readonly forwardedHost: string | undefined;
}

/** Who asked, and by which address of ours. */
export interface Asker {
  /** An IP address, or `unknown`. */
  readonly address: string;
  readonly scheme: 'http' | 'https';
  readonly host: string | undefined;
}

/**
 * Who asked. Each proxy adds to the headers what it saw, so they are read from the right, as far as the proxies are
 * trusted; what stands left of that is the client's own claim.
 */
export const askerOf = (received: Received, trust: Trust): Asker => {
  const peer = parseAddress(received.peer);
  const chain = [...entries(received.forwardedFor).map(parseAddress), peer];
  const proxies = trustedIn(chain, trust);
  const at = Math.max(0, chain.length - 1 - proxies);
  const proto = saidTo(proxies, entries(received.forwardedProto))?.toLowerCase();
  return {
    // Whoever stands behind an entry that is no address cannot be told, so the proxy that wrote it is counted.
    address: chain.slice(at).find((one) => one !== null) ?? 'unknown',
    scheme: proto === 'https' || proto === 'http' ? proto : received.isTls ? 'https' : 'http',
    host: saidTo(proxies, entries(received.forwardedHost)) ?? received.host,
  };
};

/** How many at the end of the chain are proxies of ours. */
const trustedIn = (chain: readonly (string | null)[], { isBehindOurs, proxies }: Trust): number => {
  const peer = chain.at(-1);
  const isOurs = typeof peer === 'string' && isBehindOurs && isPrivateAddress(peer);
  const own = isOurs ? 1 : 0;
  const before = chain.slice(0, chain.length - own).reverse();
  if (typeof proxies === 'number') return own + Math.min(proxies, before.length);
  const stranger = before.findIndex((address) => address === null || !isIn(proxies, address));
  return own + (stranger < 0 ? before.length : stranger);
};

const entries = (header: string | undefined): string[] =>
  header === undefined ? [] : header.split(',').map((one) => one.trim());

/** What the outermost of so many trusted proxies said, or the next one that said anything. */
const saidTo = (proxies: number, all: readonly string[]): string | undefined =>
  proxies === 0 ? undefined : all.slice(Math.max(0, all.length - proxies)).find((one) => one !== '');

const textOf = (header: string | readonly string[] | undefined): string | undefined =>
  typeof header === 'string' || header === undefined ? header : header.join(', ');

/**
 * Replaces a request's X-Forwarded-* headers by what is true of its client, for this server and those behind it.
 * `origin`, the site's public origin where it is known, decides the scheme.
 */
export const markForwarded = (request: IncomingMessage, trust: Trust, origin?: string): Asker => {
  const { headers, socket } = request;
  const asker = askerOf(
    {
      peer: socket.remoteAddress ?? '',
      isTls: socket instanceof TLSSocket,
      host: headers.host,
      forwardedFor: textOf(headers['x-forwarded-for']),
      forwardedProto: textOf(headers['x-forwarded-proto']),
      forwardedHost: textOf(headers['x-forwarded-host']),
    },
    trust,
  );
  const scheme = origin === undefined ? asker.scheme : origin.startsWith('https:') ? 'https' : 'http';
  headers['x-forwarded-for'] = asker.address;
  headers['x-forwarded-proto'] = scheme;
  if (asker.host === undefined) delete headers['x-forwarded-host'];
  else headers['x-forwarded-host'] = asker.host;
  delete headers['x-forwarded-port'];
  delete headers.forwarded;
  return { ...asker, scheme };
};

/** A host as it counts for comparisons, `example.org:8080`, without the port that its scheme implies; null for none. */
export const normalizeHost = (host: string | undefined, scheme: 'http' | 'https'): string | null => {
  // Only what a name, an address and a port consist of: a URL would take a user, a path and more.
  if (host === undefined || !/^(?:[A-Za-z0-9._-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?$/.test(host))
    return null;
  const url = `${scheme}://${host}`;
  return URL.canParse(url) ? new URL(url).host : null;
};
