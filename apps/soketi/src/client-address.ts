import { addressGroup, askerOf, isLoopback, type TrustedProxies } from '@scoreline/forwarded';

/**
 * Whose connection it is, as it is counted: see `addressGroup`. Undefined for this machine itself, which has no limit.
 */
export const clientAddress = (
  peer: string,
  forwardedFor: string,
  proxies: TrustedProxies,
): string | undefined => {
  const nothing = { isTls: false, host: undefined, forwardedProto: undefined, forwardedHost: undefined };
  const received = { ...nothing, peer, forwardedFor: forwardedFor === '' ? undefined : forwardedFor };
  const { address } = askerOf(received, { isBehindOurs: true, proxies });
  return isLoopback(address) ? undefined : addressGroup(address);
};
