import { randomBytes } from 'node:crypto';
import type { Env } from '../env.ts';

type Socket = Pick<Env, 'SCORELINE_SOCKET_HOST' | 'SCORELINE_SOCKET_PORT' | 'SCORELINE_SOCKET_TLS'>;

/** Where pages may open connections to: their own origin, and the WebSocket server when it has another. */
const connectSources = (env: Socket): string => {
  if (env.SCORELINE_SOCKET_HOST === undefined && env.SCORELINE_SOCKET_PORT === undefined) return "'self'";
  const host = env.SCORELINE_SOCKET_HOST ?? '*';
  const port = env.SCORELINE_SOCKET_PORT === undefined ? '' : `:${env.SCORELINE_SOCKET_PORT}`;
  const schemes =
    env.SCORELINE_SOCKET_TLS === undefined ? ['ws', 'wss'] : [env.SCORELINE_SOCKET_TLS ? 'wss' : 'ws'];
  return ["'self'", ...schemes.map((scheme) => `${scheme}://${host}${port}`)].join(' ');
};

/** Next.js finds the nonce in the request's header and puts it on every script that it writes. */
export const newNonce = (): string => randomBytes(16).toString('base64');

export const contentSecurityPolicy = (nonce: string, env: Socket, dev: boolean): string =>
  [
    "default-src 'self'",
    // React's development build makes its stack traces with eval.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "worker-src 'self'",
    `connect-src ${connectSources(env)}${dev ? ' ws: wss:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/**
 * For a page that many get: its inline scripts by their hashes, all others from this origin, and no inline style at all.
 */
export const publicPolicy = (hashes: readonly string[], env: Socket): string =>
  [
    "default-src 'self'",
    ["script-src 'self'", ...hashes].join(' '),
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src ${connectSources(env)}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/** For every answer that Next.js gives. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
};
