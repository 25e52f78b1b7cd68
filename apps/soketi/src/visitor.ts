import {
  addressGroup,
  askerOf,
  isLoopback,
  normalizeHost,
  type Received,
  type TrustedProxies,
} from '@scoreline/forwarded';

/** What a request for a connection says; an empty text is a header that is not there. */
export type Said = Record<'peer' | 'host' | 'forwardedFor' | 'forwardedHost', string>;

export interface Visitor {
  /**
   * Whose connection it is, as it is counted: see `addressGroup`. Undefined for this machine itself, which has no limit.
   */
  readonly address: string | undefined;
  /** The name by which this server was asked for, without a port; undefined when it is none. */
  readonly hostname: string | undefined;
}

export const visitorOf = (said: Said, proxies: TrustedProxies): Visitor => {
  const received: Received = {
    peer: said.peer,
    host: said.host || undefined,
    forwardedFor: said.forwardedFor || undefined,
    forwardedHost: said.forwardedHost || undefined,
    isTls: false,
    forwardedProto: undefined,
  };
  const { address, host } = askerOf(received, { isBehindOurs: true, proxies });
  const asked = normalizeHost(host, 'http');
  return {
    address: isLoopback(address) ? undefined : addressGroup(address),
    hostname: asked === null ? undefined : new URL(`http://${asked}`).hostname,
  };
};
