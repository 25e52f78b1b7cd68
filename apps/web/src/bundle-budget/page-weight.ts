import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { firstLoad } from './first-load.ts';

/** Bytes of JavaScript, gzipped, that the first load of each page under `prefix` brings: `/(fans)/page` → 160,000. */
export const pageWeights = (dist: string, prefix: string): Map<string, number> => {
  const sizes = new Map<string, number>();
  const sizeOf = (chunk: string): number => {
    const size = sizes.get(chunk) ?? gzipSync(readFileSync(join(dist, chunk))).length;
    sizes.set(chunk, size);
    return size;
  };
  return new Map(
    [...firstLoad(dist, prefix)].map(([page, chunks]) => [
      page,
      chunks.reduce((sum, chunk) => sum + sizeOf(chunk), 0),
    ]),
  );
};
