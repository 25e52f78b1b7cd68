import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashScripts, isWantedPlain, readerCookies, withoutScripts } from './public-page.ts';

const hash = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

describe('the cookies of a public page', () => {
  it.each([
    ['tz=Europe/Berlin; lang=en-US; session=secret', 'de', 'tz=Europe/Berlin; lang=en-US'],
    ['lang=en-GB', 'en-US,en', 'lang=en-GB'],
    ['session=secret; tz=Europe/Nowhere; lang=xx', 'en-US,en', 'lang=en-US'],
    ['tz=<script>', '<script>', 'lang=en-GB'],
    ['', '', 'lang=en-GB'],
  ])('of %j and %j are %j', (sent, languages, kept) => {
    expect(readerCookies(sent, languages)).toBe(kept);
  });
});

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

describe('a page for who cannot load its scripts', () => {
  it.each([
    ['tz=UTC; plain=1', true],
    ['plain=1', true],
    ['plain=2; explain=1', false],
    ['', false],
  ])('is wanted with the cookies %j: %s', (sent, isWanted) => {
    expect(isWantedPlain(sent)).toBe(isWanted);
  });
  it('has none, and says so', () => {
    const page =
      '<html lang="en"><script>a("<p>")</script><p>2–1</p><script src="/x.js" async=""></script></html>';
    expect(withoutScripts(page)).toBe('<html data-scripts-failed="" lang="en"><p>2–1</p></html>');
  });
});
