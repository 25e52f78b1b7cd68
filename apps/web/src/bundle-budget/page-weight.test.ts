import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compileEarly, HINT } from './compile-early.ts';
import { pageWeights } from './page-weight.ts';

const dist = mkdtempSync(join(tmpdir(), 'scoreline-weight-'));
const CHUNKS = { root: 'r'.repeat(500), layout: 'l'.repeat(700), page: 'p'.repeat(900), later: 'x' };

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(dist, path)), { recursive: true });
  writeFileSync(join(dist, path), text);
};

beforeEach(() => {
  for (const [name, code] of Object.entries(CHUNKS)) write(`chunks/${name}.js`, code);
  write('build-manifest.json', JSON.stringify({ rootMainFiles: ['chunks/root.js'] }));
  write(
    'app-path-routes-manifest.json',
    JSON.stringify({ '/(fans)/page': '/', '/admin/page': '/admin', '/(fans)/feed/route': '/feed' }),
  );
  const entryJSFiles = {
    layout: ['chunks/root.js', 'chunks/layout.js'],
    page: ['chunks/layout.js', 'chunks/page.js'],
  };
  write(
    'server/app/(fans)/page_client-reference-manifest.js',
    `globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};
globalThis.__RSC_MANIFEST["/(fans)/page"] = ${JSON.stringify({ entryJSFiles })};`,
  );
});
afterEach(() => rmSync(dist, { recursive: true, force: true }));

it('counts what all pages share and what a page’s layouts and itself need, each chunk once', () => {
  const expected = [CHUNKS.root, CHUNKS.layout, CHUNKS.page].reduce(
    (sum, code) => sum + gzipSync(code).length,
    0,
  );
  expect([...pageWeights(dist, '/(fans)/')]).toEqual([['/(fans)/page', expected]]);
});

it('marks the chunks of the first load, and those alone, to be compiled early, once however often it is called', () => {
  compileEarly(dist, '/(fans)/');
  compileEarly(dist, '/(fans)/');
  const read = (name: string) => readFileSync(join(dist, `chunks/${name}.js`), 'utf8');
  for (const name of ['root', 'layout', 'page'] as const) expect(read(name)).toBe(HINT + CHUNKS[name]);
  expect(read('later')).toBe(CHUNKS.later);
});
