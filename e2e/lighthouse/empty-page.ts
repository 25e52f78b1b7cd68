import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freePort, serverOf } from '@scoreline/testbed';

const FOLDER = fileURLToPath(new URL('../../apps/web/empty-page', import.meta.url));
const next = createRequire(new URL('../../apps/web/package.json', import.meta.url)).resolve(
  'next/dist/bin/next',
);
const env = { PATH: process.env.PATH ?? '', NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' } as const;

/** A page of one word, of the Next.js that our pages are made with: the least that any of them can cost a phone. */
export const startEmptyPage = async (): Promise<{ readonly url: string; stop(): Promise<void> }> => {
  await promisify(execFile)(process.execPath, [next, 'build', FOLDER], { env });
  const port = await freePort();
  const server = serverOf({
    name: 'an empty page',
    command: process.execPath,
    args: [next, 'start', FOLDER, '--hostname', '127.0.0.1', '--port', String(port)],
    env,
    ready: /Ready in/,
  });
  await server.start();
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: async () => {
      await server.down('SIGTERM');
      rmSync(`${FOLDER}/.next`, { recursive: true, force: true });
    },
  };
};
