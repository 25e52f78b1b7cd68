import { expect, it } from 'vitest';
import { parsePageUrl } from './page-url.ts';

it.each([
  ['/', '/'],
  ['/match/x?day=1', '/match/x'],
  ['/x/../admin/sign-in', '/admin/sign-in'],
  ['/%2e%2e/admin', '/admin'],
  ['//evil.example/x', '//evil.example/x'],
  ['http://evil.example/admin', '/admin'],
])('%s is the page %s', (url, path) => {
  expect(parsePageUrl(url)?.path).toBe(path);
});
it.each(['', '*', 'x', '/%ff', '/match/%E0%A4%A'])('%j is no address of a page', (url) => {
  expect(parsePageUrl(url)).toBeNull();
});
