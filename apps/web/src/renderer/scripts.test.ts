import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashScripts, withoutScripts } from './scripts.ts';

const hash = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

describe('scripts named by their hashes', () => {
  it('are those that carry the nonce, and no others', () => {
    const page =
      '<script nonce="n">a()</script><script nonce="n" src="/x.js"></script><script>evil()</script><script nonce="m">evil()</script><link nonce="n" rel="preload">';
    expect(hashScripts(page, 'n')).toEqual({
      html: '<script>a()</script><script src="/x.js"></script><script>evil()</script><script nonce="m">evil()</script><link rel="preload">',
      hashes: [hash('a()')],
    });
  });
  it('are named once each, and once however often they stand there', () => {
    expect(hashScripts('<script nonce="n">a</script><script nonce="n">a</script>', 'n').hashes).toEqual([
      hash('a'),
    ]);
  });
});

it('leaves a page for who cannot load its scripts without any, and says so there', () => {
  const page =
    '<html lang="en"><script>a("<p>")</script><p>2–1</p><script src="/x.js" async=""></script></html>';
  expect(withoutScripts(page)).toBe('<html data-scripts-failed="" lang="en"><p>2–1</p></html>');
});
