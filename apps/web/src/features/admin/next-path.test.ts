import { describe, expect, it } from 'vitest';
import { nextPath, signInPath } from './next-path.ts';

describe('where signing in leads', () => {
  it.each([
    ['/admin/match/m1', '/admin/match/m1'],
    ['/admin?show=live', '/admin?show=live'],
    [undefined, '/admin'],
    ['https://elsewhere.example/admin', '/admin'],
    ['//elsewhere.example/admin', '/admin'],
    ['/\\elsewhere.example/admin', '/admin'],
    ['/admin/../../match/m1', '/admin'],
    ['/administrator', '/admin'],
    ['/admin/sign-in?next=/admin', '/admin'],
    ['javascript:alert(1)', '/admin'],
  ])('%j leads to %s', (asked, path) => {
    expect(nextPath(asked)).toBe(path);
  });

  it('carries the page that was asked for', () => {
    expect(signInPath('/admin/match/m1?a=b')).toBe('/admin/sign-in?next=%2Fadmin%2Fmatch%2Fm1%3Fa%3Db');
  });
});
