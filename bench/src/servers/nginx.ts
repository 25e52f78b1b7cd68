import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Server, serverOf } from '@scoreline/testbed';
import { programOf } from './probed.ts';

export interface NginxPlan {
  /** For all that it writes; what lies in its `files` is served as it is, under `/files/`. */
  readonly folder: string;
  readonly port: number;
  readonly apiPort: number;
}

/** The settings that are deployed, on loopback: another port, other folders, an API that needs no name server. */
const configOf = ({ folder, port, apiPort }: NginxPlan): string => {
  const deployed = readFileSync(programOf('../../../deploy/nginx.conf'), 'utf8');
  const changes: readonly (readonly [RegExp, string])[] = [
    [/\/tmp\//g, `${folder}/`],
    [/error_log \/dev\/stderr warn;/, 'error_log stderr notice;'],
    [
      /listen 8080;/,
      `listen 127.0.0.1:${port};\n    location /files/ { root ${folder}; default_type application/json; }`,
    ],
    [/http:\/\/api:4000/, `http://127.0.0.1:${apiPort}`],
  ];
  return changes.reduce((config, [from, to]) => {
    if (config.search(from) < 0) throw new Error(`deploy/nginx.conf has no ${from.source} to adapt`);
    return config.replace(from, to);
  }, deployed);
};

/** Resolves when it listens. Needs nginx on the PATH. */
export const startNginx = async (plan: NginxPlan): Promise<Server> => {
  const file = join(plan.folder, 'nginx.conf');
  mkdirSync(join(plan.folder, 'cache'), { recursive: true });
  writeFileSync(file, configOf(plan));
  const server = serverOf({
    name: 'nginx',
    command: 'nginx',
    args: ['-c', file, '-g', 'daemon off;'],
    ready: /start worker process \d/,
  });
  await server.start();
  return server;
};
