import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { compileEarly } from './compile-early.ts';
import { pageWeights } from './page-weight.ts';

/**
 * What each fans' page may bring on its first load beyond what any page of Next.js does: gzipped bytes. Some half a
 * kilobyte more than it brings, so that growth is a decision. What only the matches of one sport need is not in it.
 */
const MOST_ABOVE_EMPTY: Readonly<Record<string, number>> = {
  '/(fans)/page': 32_500,
  '/(fans)/match/[id]/page': 38_000,
  '/(fans)/competition/[slug]/page': 34_000,
  '/(fans)/team/[slug]/page': 31_500,
  '/(fans)/competitions/page': 18_000,
  '/(fans)/licences/page': 15_500,
  '/(fans)/search/page': 17_500,
};

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const require = createRequire(import.meta.url);
const measured = z.object({ next: z.string(), bytes: z.int() });
const { version } = z.object({ version: z.string() }).parse(require('next/package.json'));
const kept = at('dist/empty-page.json');

const known = (): number | null => {
  try {
    const { next, bytes } = measured.parse(JSON.parse(readFileSync(kept, 'utf8')));
    return next === version ? bytes : null;
  } catch {
    return null;
  }
};

/** An empty page built by the same Next.js, once for each version of it. */
const weighEmptyPage = (): number => {
  const folder = at('empty-page');
  const next = require.resolve('next/dist/bin/next');
  const { status, stdout, stderr } = spawnSync(process.execPath, [next, 'build', folder], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the empty page could not be built:\n${stdout}${stderr}`);
  const bytes = pageWeights(`${folder}/.next`, '/').get('/page');
  rmSync(`${folder}/.next`, { recursive: true });
  if (bytes === undefined) throw new Error('the empty page has no page');
  writeFileSync(kept, `${JSON.stringify({ next: version, bytes })}\n`);
  return bytes;
};

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;
const empty = known() ?? weighEmptyPage();
compileEarly(at('.next'), '/(fans)/');
const pages = pageWeights(at('.next'), '/(fans)/');
// For bench, which tells it beside the other figures.
writeFileSync(
  at('dist/weight.json'),
  `${JSON.stringify({ emptyBytes: empty, pages: Object.fromEntries(pages) })}\n`,
);
const above = [...pages].map(([page, bytes]) => ({
  page,
  above: bytes - empty,
  most: MOST_ABOVE_EMPTY[page] ?? 0,
}));
console.log(`JavaScript on first load, gzipped, above the ${kilobytes(empty)} of an empty page:`);
for (const one of above)
  console.log(`  ${kilobytes(one.above).padStart(8)} of ${kilobytes(one.most).padStart(7)}  ${one.page}`);
const tooHeavy = above.filter((one) => one.above > one.most);
if (above.length === 0 || tooHeavy.length > 0) {
  const which = tooHeavy.map(({ page }) => page).join(', ') || 'no page was found';
  console.error(`More JavaScript on first load than src/bundle-budget/main.ts allows: ${which}`);
  process.exit(1);
}
