import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startStack } from '../fixtures/stack.ts';
import { copyWithFolders, linkAllPackages, ROOT } from './copy.ts';
import { enter, REGISTRY_NAMES } from './registries.ts';

/** What the build knows from before, so that it builds only what is new in the copy. */
const KNOWN = ['apps/web/.next/cache', 'apps/web/dist/empty-page.json'];
/** Long enough to build everything, on a machine that may be busy. */
const START_MS = 600_000;

/** The repository with the toy sport in it, built and started as anybody would: with `npm start`. */
export default async (): Promise<() => Promise<void>> => {
  const copy = copyWithFolders();
  for (const name of REGISTRY_NAMES) enter(copy, name);
  linkAllPackages(copy);
  for (const known of KNOWN.filter((one) => existsSync(join(ROOT, one))))
    cpSync(join(ROOT, known), join(copy, known), { recursive: true });
  const remove = () => rmSync(copy, { recursive: true, force: true });
  // What is built there is of no use to the repository, nor the other way round.
  const settings = { TURBO_CACHE_DIR: join(copy, '.turbo/cache'), TURBO_FORCE: '1' };
  const stop = await startStack(settings, { root: copy, startMs: START_MS }).catch((error) => {
    remove();
    throw error;
  });
  return async () => {
    await stop();
    remove();
  };
};
