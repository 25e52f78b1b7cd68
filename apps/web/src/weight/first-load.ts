import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { z } from 'zod';

const routes = z.record(z.string(), z.string());
const build = z.object({ rootMainFiles: z.array(z.string()) });
/** Of each page: the chunks of its layouts, its boundaries and itself. */
const manifests = z.record(z.string(), z.object({ entryJSFiles: z.record(z.string(), z.array(z.string())) }));

const readJson = <S extends z.ZodType>(file: string, schema: S): z.output<S> =>
  schema.parse(JSON.parse(readFileSync(file, 'utf8')));

/** Next.js writes this one as a script that sets a global. */
const chunksOf = (dist: string, page: string): string[] => {
  const context: { __RSC_MANIFEST?: unknown } = {};
  const file = join(dist, 'server/app', `${page}_client-reference-manifest.js`);
  runInNewContext(`globalThis = this; ${readFileSync(file, 'utf8')}`, context);
  const manifest = manifests.parse(context.__RSC_MANIFEST)[page];
  if (manifest === undefined) throw new Error(`${file} says nothing of ${page}`);
  return Object.values(manifest.entryJSFiles).flat();
};

/** The chunks that the first load of each page under `prefix` brings, each once: `/(fans)/page` → `static/chunks/a.js`, … */
export const firstLoad = (dist: string, prefix: string): Map<string, string[]> => {
  const { rootMainFiles } = readJson(join(dist, 'build-manifest.json'), build);
  const pages = Object.keys(readJson(join(dist, 'app-path-routes-manifest.json'), routes)).filter(
    (page) => page.startsWith(prefix) && page.endsWith('/page'),
  );
  return new Map(pages.map((page) => [page, [...new Set([...rootMainFiles, ...chunksOf(dist, page)])]]));
};
