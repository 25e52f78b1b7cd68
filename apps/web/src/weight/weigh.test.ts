import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { weigh } from './weigh.ts';

const dist = mkdtempSync(join(tmpdir(), 'scoreline-weight-'));
afterEach(() => rmSync(dist, { recursive: true, force: true }));

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(dist, path)), { recursive: true });
  writeFileSync(join(dist, path), text);
};

it('counts what all pages share and what a page’s layouts and itself need, each chunk once', () => {
  const chunks = { root: 'r'.repeat(500), layout: 'l'.repeat(700), page: 'p'.repeat(900), later: 'x' };
  for (const [name, code] of Object.entries(chunks)) write(`chunks/${name}.js`, code);
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
  const expected = [chunks.root, chunks.layout, chunks.page].reduce(
    (sum, code) => sum + gzipSync(code).length,
    0,
  );
  expect([...weigh(dist, '/(fans)/')]).toEqual([['/(fans)/page', expected]]);
});
