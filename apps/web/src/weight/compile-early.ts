import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstLoad } from './first-load.ts';

/** Chromium's explicit compile hint (https://v8.dev/blog/explicit-compile-hints); other browsers see a comment. */
export const HINT = '//# allFunctionsCalledOnLoad\n';

/**
 * Has the first load's code compiled while it comes, on another thread. Without this each module of a bundle is
 * compiled when it is first called: some 150 ms of the main thread of a phone, in the task that makes the page usable.
 */
export const compileEarly = (dist: string, prefix: string): void => {
  for (const chunk of new Set([...firstLoad(dist, prefix).values()].flat())) {
    const file = join(dist, chunk);
    const code = readFileSync(file, 'utf8');
    if (file.endsWith('.js') && !code.startsWith(HINT)) writeFileSync(file, HINT + code);
  }
};
