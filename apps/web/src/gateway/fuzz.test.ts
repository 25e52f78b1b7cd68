import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appServer, freePort, fuzzPlan, processorMsOf, residentMbOf, type Server } from '@scoreline/testbed';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import {
  type AnonymousRequest,
  anonymousRequests,
  entriesOf,
  statusOf,
} from '../testing/anonymous-requests.ts';

const { seed, size } = fuzzPlan();
/** Sent together; what they took together is looked at one by one only if it is more than one of them may take. */
const TOGETHER = 8;
/** Milliseconds of the processors, in all processes. */
const MOST_OF_ONE = 1_000;
/**
 * What the same requests may leave behind when they come again, in MB: memory of all processes and the data folder. The
 * log of SQLite is written up to 4 MB.
 */
const ALLOWED_GROWTH = { residentMb: 64, storedMb: 8 };
/** Milliseconds. A thousand take some 20 s on a machine that does nothing else. */
const LONGEST = 1_800_000;

const folder = mkdtempSync(join(tmpdir(), 'scoreline-fuzz-'));
const servers: Server[] = [];
let port = 0;
let ids: string[] = [];

const created = z.looseObject({ id: z.string() });

beforeAll(async () => {
  const [api, soketi, web] = await Promise.all([freePort(), freePort(), freePort()]);
  port = web;
  const dataDir = join(folder, 'data');
  mkdirSync(dataDir);
  const shared = {
    SCORELINE_SOKETI_SECRET: 'only-for-this-test',
    SOKETI_URL: `http://127.0.0.1:${soketi}`,
    LOG_LEVEL: 'error',
    NODE_ENV: 'test',
    // Enough for what each of them needs. One that kept what it was asked would end in so little room.
    NODE_OPTIONS: '--max-old-space-size=128',
  };
  servers.push(
    appServer('Soketi', 'soketi', { ...shared, SOKETI_PORT: String(soketi), SOKETI_METRICS_PORT: '0' }),
    appServer('API', 'api', { ...shared, API_PORT: String(api), SCORELINE_DATA_DIR: dataDir }),
    appServer('web', 'web', {
      ...shared,
      HOST: '127.0.0.1',
      PORT: String(web),
      API_URL: `http://127.0.0.1:${api}`,
      NODE_ENV: 'production',
    }),
  );
  await Promise.all(servers.map((server) => server.start()));
  const key = readFileSync(join(dataDir, 'feed-key'), 'utf8').trim();
  const make = async (path: string, body: object) => {
    const answer = await fetch(`http://127.0.0.1:${api}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(answer.status, path).toBe(201);
    return z.parse(created, await answer.json()).id;
  };
  const competitionId = await make('/v1/competitions', { name: 'Cup', season: '2026', sport: 'football' });
  const homeId = await make('/v1/teams', { name: 'Ayr' });
  const awayId = await make('/v1/teams', { name: 'Bute' });
  const options = { sport: 'football' };
  const match = { competitionId, homeId, awayId, kickoffAt: Date.now(), options };
  ids = [await make('/v1/matches', match), competitionId, homeId, 'cup-2026', 'scoreline'];
}, 60_000);

afterAll(async () => {
  await Promise.all(servers.map((server) => server.down('SIGKILL')));
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

const sumOf = (of: (pid: number | undefined) => number): number =>
  servers.reduce((sum, server) => sum + of(server.pid()), 0);

const storedMb = (): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0) /
  2 ** 20;

/** Sends them at once. Resolves with their statuses and the processor time that they took together. */
const sendTogether = async (requests: readonly AnonymousRequest[]) => {
  const before = sumOf(processorMsOf);
  const statuses = await Promise.all(requests.map((one) => statusOf(port, one)));
  return { statuses, tookMs: sumOf(processorMsOf) - before };
};

const told = ({ method, path, headers, body }: AnonymousRequest): string =>
  `${method} ${path.slice(0, 300)} ${JSON.stringify(headers).slice(0, 300)} ${body?.subarray(0, 300) ?? ''}`;

/** Alone, and twice: whatever else the processes had to do at the time is not its fault. */
const takesTooLong = async (one: AnonymousRequest): Promise<boolean> => {
  for (let attempt = 0; attempt < 2; attempt += 1)
    if ((await sendTogether([one])).tookMs <= MOST_OF_ONE) return false;
  return true;
};

const sendAll = async (requests: readonly AnonymousRequest[]): Promise<Map<number, number>> => {
  const counts = new Map<number, number>();
  for (let at = 0; at < requests.length; at += TOGETHER) {
    const batch = requests.slice(at, at + TOGETHER);
    const { statuses, tookMs } = await sendTogether(batch);
    for (const [index, status] of statuses.entries()) {
      const one = batch[index];
      if (one !== undefined && status >= 500 && status !== 501)
        throw new Error(
          `${status}: ${told(one)}\nbeside\n${batch.map((other, at) => `${statuses[at]} ${told(other)}`).join('\n')}`,
        );
      counts.set(status, (counts.get(status) ?? 0) + 1);
    }
    if (tookMs > MOST_OF_ONE)
      for (const one of batch)
        expect(await takesTooLong(one), `more than a second: ${told(one)}`).toBe(false);
  }
  return counts;
};

it(
  `seed ${seed}, ${size} requests of somebody unknown to every entry, twice: none costs a second, nothing grows`,
  async () => {
    const openapi: unknown = await (await fetch(`http://127.0.0.1:${port}/v1/openapi.json`)).json();
    const requests = anonymousRequests(entriesOf(openapi), ids, { size, seed });
    const read = () => ({ residentMb: sumOf(residentMbOf), storedMb: storedMb() });
    const counts = await sendAll(requests);
    const first = read();
    await sendAll(requests);
    const second = read();
    console.log(Object.fromEntries(counts), 'MB', first, second);
    expect([...counts.keys()]).toEqual(expect.arrayContaining([200, 400, 401, 404]));
    expect(second.residentMb - first.residentMb).toBeLessThan(ALLOWED_GROWTH.residentMb);
    expect(second.storedMb - first.storedMb).toBeLessThan(ALLOWED_GROWTH.storedMb);
    expect(servers.flatMap(({ crashes }) => crashes)).toEqual([]);
  },
  LONGEST,
);
