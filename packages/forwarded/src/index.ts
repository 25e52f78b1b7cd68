export { addressGroup, isLoopback, isPrivateAddress, parseAddress } from './address.ts';
export { type Asker, askerOf, markForwarded, normalizeHost, type Received, type Trust } from './forwarded.ts';
export { NO_PROXIES, parseTrustedProxies, type TrustedProxies, trustedProxies } from './trusted-proxies.ts';
