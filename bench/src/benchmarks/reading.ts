import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, makeNginx } from '@scoreline/testbed';
import type { Benchmark, Context } from '../benchmark.ts';
import { startDatabaseServer } from '../databases/database.ts';
import { type Figure, figure } from '../figure.ts';
import { runWrk } from '../load/wrk.ts';
import { type Api, startApi } from '../servers/api.ts';
import { programPath, startProbed } from '../servers/probed-server.ts';
import { startSoketi } from '../servers/soketi.ts';
import { median } from '../statistics.ts';

interface Plan {
  readonly rounds: number;
  readonly seconds: number;
  readonly matches: number;
  readonly goals: number;
}
const PLAN: Plan = { rounds: 3, seconds: 4, matches: 100, goals: 20 };
const QUICK: Plan = { rounds: 1, seconds: 1, matches: 5, goals: 3 };
const CONNECTIONS = 50;
const DAY_MS = 86_400_000;

interface Page {
  readonly name: 'snapshot' | 'board';
  readonly path: string;
}

/** Creates live matches: one is read alone, and all of them on one board. */
const preparePages = async (api: Api, plan: Plan): Promise<readonly Page[]> => {
  const now = Date.now();
  const ids: string[] = [];
  for (let match = 0; match < plan.matches; match += 1) ids.push(await api.newMatch());
  await Promise.all(
    ids.map(async (id) => {
      for (let goal = 0; goal < plan.goals; goal += 1) await api.score(id);
    }),
  );
  await api.waitUntilPublished();
  return [
    { name: 'snapshot', path: `/v1/matches/${ids[0]}` },
    { name: 'board', path: `/v1/board?from=${now - DAY_MS}&to=${now + DAY_MS}` },
  ];
};

interface ReadRoute {
  readonly name: string;
  readonly floor: string;
  readonly url: string;
  readonly floorUrl: string;
  readonly ours: number[];
  readonly bare: number[];
  readonly bytes: number;
}

const figureOf = (plan: Plan, { name, floor, ours, bare, bytes }: ReadRoute): Figure =>
  figure({
    name,
    unit: '/s',
    better: 'more',
    value: median(ours),
    floor: { what: floor, value: median(bare) },
    conditions:
      `${bytes.toLocaleString('en')} bytes, SQLite; wrk with ${CONNECTIONS} connections without compression; medians ` +
      `of ${plan.rounds} rounds of ${plan.seconds} s in turn; wrk and servers share the machine`,
  });

const run = async ({ isQuick, log }: Context): Promise<readonly Figure[]> => {
  const plan = isQuick ? QUICK : PLAN;
  const databaseServer = await startDatabaseServer('SQLite');
  const stops = [databaseServer.stop];
  try {
    const soketi = await startSoketi();
    stops.push(soketi.stop);
    const database = await databaseServer.createDatabase();
    const api = await startApi(database, soketi.url);
    stops.push(api.stop);
    log(`playing ${plan.matches} matches`);
    const pages = await preparePages(api, plan);

    const folder = join(database.dataDir, 'nginx');
    const files = join(folder, 'files');
    mkdirSync(files, { recursive: true });
    const barePort = await freePort();
    const unused = { soketiPort: api.port, webPort: api.port };
    const nginx = await makeNginx({ folder, apiPort: api.port, files: folder, ...unused });
    const bareUrl = `http://127.0.0.1:${barePort}`;
    const nginxUrl = `http://127.0.0.1:${nginx.port}`;
    const routes: ReadRoute[] = [];
    for (const { name, path } of pages) {
      const text = await (await fetch(`http://127.0.0.1:${api.port}${path}`)).text();
      writeFileSync(join(files, name), text);
      const bytes = Buffer.byteLength(text);
      const taken = () => ({ ours: [], bare: [], bytes });
      routes.push(
        {
          name: `${name} from the API`,
          floor: 'a bare node:http that sends the same bytes',
          url: `http://127.0.0.1:${api.port}${path}`,
          floorUrl: `${bareUrl}/${name}`,
          ...taken(),
        },
        {
          name: `${name} through nginx`,
          floor: 'the same nginx, the same bytes as a file',
          url: nginxUrl + path,
          floorUrl: `${nginxUrl}/files/${name}`,
          ...taken(),
        },
      );
    }
    const bare = await startProbed({
      name: 'bare server',
      file: programPath('./bare-bytes.js'),
      env: { BARE_PORT: String(barePort), BARE_FILE: files },
      healthUrl: `${bareUrl}/ready`,
    });
    stops.push(bare.stop);
    await nginx.server.start();
    stops.push(() => nginx.server.down('SIGTERM'));
    for (let round = 0; round < plan.rounds; round += 1) {
      log(`round ${round + 1} of ${plan.rounds}`);
      for (const { url, floorUrl, ours, bare: floor } of routes) {
        ours.push(await runWrk(url, CONNECTIONS, plan.seconds));
        floor.push(await runWrk(floorUrl, CONNECTIONS, plan.seconds));
      }
    }
    return routes.map((way) => figureOf(plan, way));
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
};

export const reading: Benchmark = {
  name: 'reading',
  title: 'Answers to readers',
  needs: ['nginx', 'wrk'],
  run,
};
