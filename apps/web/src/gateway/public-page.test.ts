import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parsePageUrl } from './page-url.ts';
import { headersOf, keyOf, publicPageOf } from './public-page.ts';

const pageOf = (url: string, given: { cookies?: string; languages?: string; host?: string } = {}) => {
  const parsed = parsePageUrl(url);
  if (parsed === null) throw new Error(`${url} is no address`);
  const reader = { scheme: 'https', host: 'scores.example', cookies: '', languages: '', ...given } as const;
  return publicPageOf(parsed, reader);
};

it.each([
  ['tz=Europe/Berlin; lang=en-US; session=secret', 'de', 'tz=Europe/Berlin; lang=en-US'],
  ['x=1;tz=Europe/Berlin;lang=en-US', 'de', 'tz=Europe/Berlin; lang=en-US'],
  ['tz=; tz=Europe/Berlin', '', 'lang=en-GB'],
  ['lang=en-GB', 'en-US,en', 'lang=en-GB'],
  ['session=secret; tz=Europe/Nowhere; lang=xx', 'en-US,en', 'lang=en-US'],
  ['tz=<script>', '<script>', 'lang=en-GB'],
  ['tz=match/x', '', 'lang=en-GB'],
  ['tz', '', 'lang=en-GB'],
  ['', '', 'lang=en-GB'],
])('of the cookies %j and the languages %j a public page knows %j', (cookies, languages, kept) => {
  expect(headersOf(pageOf('/', { cookies, languages })).cookie).toBe(kept);
});

it.each([
  ['x=1;plain=; plain=1', false],
  ['x=1;plain=1', true],
  ['plain=2; explain=1', false],
  ['', false],
])('with the cookies %j it comes without scripts: %s', (cookies, isPlain) => {
  expect(pageOf('/', { cookies }).isPlain).toBe(isPlain);
});

it.each([
  ['/?show=live&day=2026-11-27&x=1', '/?day=2026-11-27&show=live'],
  ['/?day=2026-11-27&day=2026-11-28', '/?day=2026-11-27'],
  ['/?day=27.11.2026', '/'],
  ['/?open=abc,d-f', '/?open=abc%2Cd-f'],
  ['/competition/cup?table=home&round=Round+1&q=x', '/competition/cup?table=home&round=Round+1'],
  ['/search?q=%D0%A1%D0%BF&day=2026-11-27', '/search?q=%D0%A1%D0%BF'],
  [`/search?q=${'a'.repeat(500)}`, `/search?q=${'a'.repeat(80)}`],
  ['/match/x?day=2026-11-27', '/match/x'],
  ['/match/x/image/12.png?v=1', '/match/x/image/12.png'],
  ['/match/x/image/12345678901.png', '/not-found'],
  ['/anything', '/not-found'],
  ['/_next/image?url=x', '/not-found'],
])('%s is rendered as %s', (url, rendered) => {
  expect(pageOf(url).url).toBe(rendered);
});

it('is kept by all that it is rendered from, so that no two readers get the other one’s', () => {
  const pages = [
    pageOf('/'),
    pageOf('/', { host: 'evil.example' }),
    pageOf('/', { cookies: 'tz=Europe/Berlin' }),
    pageOf('/', { cookies: 'lang=en-US' }),
    pageOf('/', { cookies: 'plain=1' }),
    pageOf('/competitions'),
  ];
  expect(new Set(pages.map(keyOf)).size).toBe(pages.length);
});

it.each(['/robots.txt', '/sitemap.xml', '/icon.svg'])('has one %s for all readers of a host', (path) => {
  const cookies = ['', 'tz=Europe/Berlin', 'lang=en-US', 'plain=1'];
  expect(new Set(cookies.map((one) => keyOf(pageOf(`${path}?v=1`, { cookies: one })))).size).toBe(1);
  expect(keyOf(pageOf(path, { host: 'evil.example' }))).not.toBe(keyOf(pageOf(path)));
});

it('knows every page that fans have', () => {
  const app = fileURLToPath(new URL('../app/(fans)', import.meta.url));
  const found = readdirSync(app, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?:^|\/)(?:page\.tsx|route\.ts)$/.test(file))
    .map((file) => `/${file.replace(/\/?(?:page\.tsx|route\.ts)$/, '')}`)
    .map((path) => path.replace('[revision]', '7.png').replaceAll(/\[\w+\]/g, 'x'));
  expect(found.length).toBeGreaterThan(5);
  for (const path of found) expect(pageOf(path).url).toBe(path);
});
