import { expect, it } from 'vitest';
import { destinationOf, isSocketPath } from './route.ts';

it.each([
  ['/', 'pages'],
  ['/?day=2026-11-23', 'pages'],
  ['/match/abc', 'pages'],
  ['/v1/board?from=1&to=2', 'api'],
  ['/v1', 'api'],
  ['/api/auth/sign-in/email', 'api'],
  ['/broadcasting/auth', 'api'],
  ['/v10/board', 'pages'],
  ['/apis', 'pages'],
  ['//v1/board', 'pages'],
  ['/healthz', 'health'],
  ['/healthz2', 'pages'],
])('%s goes to %s', (url, destination) => {
  expect(destinationOf(url)).toBe(destination);
});

it.each(['/app/scoreline', '/app/scoreline?protocol=7&client=js', '/app/scoreline/'])(
  '%s is a socket',
  (url) => {
    expect(isSocketPath(url)).toBe(true);
  },
);
it.each([
  '/app',
  '/app/',
  '/apps/scoreline/events',
  '/app/../apps/scoreline',
  '/app/a/b',
  '/v1/app/a',
  '/app/%2e%2e/x',
])('%s is none', (url) => {
  expect(isSocketPath(url)).toBe(false);
});
