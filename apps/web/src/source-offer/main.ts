// Packs the source of what the AGPL covers, as it is running, beside the pages.
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { OFFERED } from './files.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const folder = fileURLToPath(new URL('../../public/source', import.meta.url));
const packed = z.tuple([z.object({ filename: z.string() })]);

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const { workspace, file } of OFFERED) {
  const args = ['pack', '--json', '--ignore-scripts', '--workspace', workspace, '--pack-destination', folder];
  const said = execFileSync('npm', args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [{ filename }] = packed.parse(JSON.parse(said));
  renameSync(join(folder, filename), join(folder, file));
}
