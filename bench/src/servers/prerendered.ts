import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freePort, type Server, serverOf } from '@scoreline/testbed';

const PAGE_FOLDER = fileURLToPath(new URL('../../prerendered-page', import.meta.url));
const next = createRequire(new URL('../../../apps/web/package.json', import.meta.url)).resolve(
  'next/dist/bin/next',
);
/** About what Next.js adds around the text. */
const NEXT_OVERHEAD_BYTES = 5_000;

/** The same Next.js with one prerendered page of about this many bytes. Resolves when it listens. */
export const startPrerendered = async (
  bytes: number,
): Promise<{ readonly url: string; readonly server: Server }> => {
  const PRERENDERED_TEXT = String(Math.max(0, Math.round((bytes - NEXT_OVERHEAD_BYTES) / 2)));
  const env = { PATH: process.env.PATH ?? '', NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' } as const;
  await promisify(execFile)(process.execPath, [next, 'build', PAGE_FOLDER], {
    env: { ...env, PRERENDERED_TEXT },
  });
  const port = await freePort();
  const server = serverOf({
    name: 'a prerendered page',
    command: process.execPath,
    args: [next, 'start', PAGE_FOLDER, '--hostname', '127.0.0.1', '--port', String(port)],
    env,
    ready: /Ready in/,
  });
  await server.start();
  return { url: `http://127.0.0.1:${port}/`, server };
};
