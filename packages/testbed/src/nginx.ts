import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './ports.ts';
import { type Server, serverOf } from './server.ts';

const CONFIG = fileURLToPath(new URL('../../../deploy/nginx.conf', import.meta.url));

export interface NginxPlan {
  /** Where it may write; whoever nginx runs as must be able to enter. */
  readonly folder: string;
  readonly apiPort: number;
  readonly soketiPort: number;
  readonly webPort: number;
  /** What lies in its `files` is served as it is, under `/files/`. */
  readonly files?: string;
}

export interface Nginx {
  readonly port: number;
  readonly server: Server;
}

/** Replaces what is there once at least. A deployment that reads otherwise is none that is measured here. */
const replaced = (text: string, what: string, by: string): string => {
  if (!text.includes(what)) throw new Error(`deploy/nginx.conf no longer says: ${what}`);
  return text.replaceAll(what, by);
};

const fileLocation = (folder: string) =>
  `location /files/ { root ${folder}; default_type application/json; }\n    `;

/** nginx as the deployment has it, word for word, but for addresses and folders. */
export const makeNginx = async ({
  folder,
  apiPort,
  soketiPort,
  webPort,
  files,
}: NginxPlan): Promise<Nginx> => {
  const port = await freePort();
  const own = join(folder, 'nginx');
  mkdirSync(own, { recursive: true });
  const local: readonly (readonly [string, string])[] = [
    ['http://api:4000', `http://127.0.0.1:${apiPort}`],
    ['http://soketi:6001', `http://127.0.0.1:${soketiPort}`],
    ['http://web:3000', `http://127.0.0.1:${webPort}`],
    ['/tmp/', `${own}/`],
    // What it prints here is a socket, which it cannot open by name; and it says when it works only as a notice.
    ['error_log /dev/stderr warn;', 'error_log stderr notice;'],
    // After the folders: what it adds has folders of its own.
    ['listen 8080 ', `${files === undefined ? '' : fileLocation(files)}listen 127.0.0.1:${port} `],
  ];
  const text = local.reduce((config, [what, by]) => replaced(config, what, by), readFileSync(CONFIG, 'utf8'));
  const config = join(own, 'nginx.conf');
  writeFileSync(config, text);
  const server = serverOf({
    name: 'nginx',
    command: 'nginx',
    args: ['-c', config, '-e', 'stderr', '-g', 'daemon off;'],
    ready: /start worker process \d+/,
  });
  return { port, server };
};
