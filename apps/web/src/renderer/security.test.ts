import { expect, it } from 'vitest';
import { readEnv } from '../env.ts';
import { contentSecurityPolicy, newNonce } from './security.ts';

const directive = (policy: string, name: string) =>
  policy.split('; ').find((part) => part.startsWith(`${name} `));

it('lets only scripts with the nonce of this answer run', () => {
  const nonce = newNonce();
  const policy = contentSecurityPolicy(nonce, readEnv({}), false);
  expect(directive(policy, 'script-src')).toBe(`script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`);
  expect(newNonce()).not.toBe(nonce);
});
it.each([
  [{}, "connect-src 'self'"],
  [
    { SCORELINE_SOCKET_HOST: 'ws.example.org' },
    "connect-src 'self' ws://ws.example.org wss://ws.example.org",
  ],
  [
    { SCORELINE_SOCKET_HOST: 'ws.example.org', SCORELINE_SOCKET_PORT: '444', SCORELINE_SOCKET_TLS: '1' },
    "connect-src 'self' wss://ws.example.org:444",
  ],
])('with %j pages may connect as %s', (variables, expected) => {
  expect(directive(contentSecurityPolicy('n', readEnv(variables), false), 'connect-src')).toBe(expected);
});
