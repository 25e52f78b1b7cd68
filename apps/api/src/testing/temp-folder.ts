import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of its own, and what removes it. */
export const tempFolder = (): { readonly path: string; remove(): void } => {
  const path = mkdtempSync(join(tmpdir(), 'scoreline-api-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
};
