import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as wire from '@scoreline/protocol';
import { freePort, makeNginx, serverOf } from '@scoreline/testbed';
import { Api } from './fixtures/api.ts';
import { type Instance, startInstance } from './fixtures/instance.ts';
import { expect, test } from './fixtures/test.ts';

const OWNER = { email: 'owner@example.org', password: 'behind three proxies' };
const HOST = 'scores.example';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks with headers that no browser lets one set. */
const ask = (
  port: number,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  data?: object,
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const method = data === undefined ? 'GET' : 'POST';
    const json = data === undefined ? {} : { 'content-type': 'application/json' };
    const asking = request(
      { port, host: '127.0.0.1', path, method, headers: { host: HOST, ...json, ...headers } },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
        );
      },
    );
    asking.on('error', reject);
    asking.end(data === undefined ? undefined : JSON.stringify(data));
  });

/** A proxy of somebody else: nginx with a few lines, as its manual has them. */
const startFront = async (folder: string, name: string, target: number, headers: readonly string[]) => {
  const port = await freePort();
  const own = join(folder, name);
  mkdirSync(own);
  const config = join(own, 'nginx.conf');
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${own}/${kind};`,
  );
  writeFileSync(
    config,
    `pid ${own}/pid; error_log stderr notice; events {} http { access_log off; ${places.join(' ')}
      server { listen 127.0.0.1:${port}; location / {
        proxy_pass http://127.0.0.1:${target}; proxy_set_header Host $http_host;
        ${headers.map((header) => `proxy_set_header ${header};`).join(' ')}
      } } }`,
  );
  const server = serverOf({
    name,
    command: 'nginx',
    args: ['-c', config, '-e', 'stderr', '-g', 'daemon off;'],
    ready: /start worker process \d+/,
  });
  await server.start();
  return { port, server };
};

test.describe('behind the nginx of the deployment, word for word', () => {
  // One system for all of them.
  test.describe.configure({ mode: 'default' });
  const folder = mkdtempSync(join(tmpdir(), 'scoreline-proxies-'));
  // nginx runs as somebody else.
  chmodSync(folder, 0o755);
  const stops: (() => Promise<unknown>)[] = [];
  let nginxPort = 0;
  let frontPort = 0;
  let instance: Instance;
  let api: Api;

  test.beforeAll(async ({ playwright }) => {
    const [webPort, apiPort, soketiPort] = [await freePort(), await freePort(), await freePort()];
    instance = await startInstance(join(folder, 'data'), {
      PORT: String(webPort),
      API_PORT: String(apiPort),
      SOKETI_PORT: String(soketiPort),
      SCORELINE_OWNER_EMAIL: OWNER.email,
      SCORELINE_OWNER_PASSWORD: OWNER.password,
      SCORELINE_BEHIND_NGINX: '1',
      SCORELINE_TRUSTED_PROXIES: '2',
    });
    stops.push(() => instance.stop());
    const baseURL = await instance.url;
    const nginx = await makeNginx({ folder, webPort, apiPort, soketiPort });
    await nginx.server.start();
    stops.push(() => nginx.server.down('SIGTERM'));
    nginxPort = nginx.port;
    const second = await startFront(folder, 'second', nginxPort, [
      'X-Forwarded-For $proxy_add_x_forwarded_for',
    ]);
    stops.push(() => second.server.down('SIGTERM'));
    // In front of all: what stands for the client's own address in these tests, and ends TLS.
    const first = await startFront(folder, 'first', second.port, [
      'X-Forwarded-For $http_x_test_address',
      'X-Forwarded-Proto https',
    ]);
    stops.push(() => first.server.down('SIGTERM'));
    frontPort = first.port;
    const context = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL } });
    expect((await context.post('/api/auth/sign-in/email', { data: OWNER })).status()).toBe(200);
    api = new Api(context);
  });
  test.afterAll(async () => {
    for (const stop of stops.reverse()) await stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const canonicalOf = ({ body }: Answer) => /<link rel="canonical" href="([^"]*)"/.exec(String(body))?.[1];

  test('nobody chooses the page that others get', async () => {
    const match = await api.makeMatch();
    const path = `/match/${match.id}`;
    const read = (headers: Readonly<Record<string, string>> = {}) => ask(nginxPort, path, headers);
    const attacks: readonly Readonly<Record<string, string>>[] = [
      { host: 'evil.example' },
      { 'x-forwarded-host': 'evil.example' },
      { 'x-forwarded-host': 'evil.example, evil.example, evil.example' },
      { 'x-forwarded-proto': 'https, https, https' },
      { cookie: 'tz=match/other' },
      { cookie: 'x=1;plain=; plain=1' },
      { cookie: 'x=1;plain=1' },
      { cookie: 'x=1;tz=; tz=Pacific/Kiritimati' },
      { cookie: 'tz=Pacific/Kiritimati' },
      { rsc: '0' },
      { rsc: '1' },
      { 'accept-encoding': 'gzip' },
      { 'accept-language': 'en-US' },
      { 'user-agent': 'Googlebot' },
    ];
    for (const attack of attacks) {
      const what = JSON.stringify(attack);
      const attacked = await read(attack);
      expect(attacked.status, what).toBeLessThan(400);
      const page = await read();
      expect(page.headers['content-encoding'], what).toBeUndefined();
      expect(String(page.body), what).toContain(match.home.name);
      expect(String(page.body), what).toContain('<script');
      expect(String(page.body), what).not.toMatch(/evil|Kiritimati|nonce=/);
      expect(canonicalOf(page), what).toMatch(new RegExp(`^http://${HOST}/match/`));
    }
    // Another page in place of one: the home page under the address of a match.
    await ask(nginxPort, '/', { cookie: `tz=${path.slice(1)}` });
    expect(canonicalOf(await read())).toContain('/match/');
    for (const file of ['/robots.txt', '/sitemap.xml']) {
      await ask(nginxPort, file, { host: 'evil.example' });
      expect(String((await ask(nginxPort, file)).body)).not.toContain('evil');
    }
    // What two servers read differently is kept by neither.
    for (const way of ['/x\\..\\admin\\sign-in', '/x/..%5cadmin/sign-in', '/x/%2e%2e/admin/sign-in'])
      expect((await ask(nginxPort, way)).headers['x-cache'], way).not.toBe('HIT');
  });

  test('what the API answers is two seconds old at most, also where a new answer is on its way', async () => {
    const match = await api.startMatch();
    const read = async () => {
      const answer = await ask(nginxPort, `/v1/matches/${match.id}`);
      return Date.now() - wire.snapshot.parse(JSON.parse(String(answer.body))).serverTime;
    };
    await read();
    // Nobody asks for it until what is kept is long too old.
    await expect
      .poll(async () => (await api.command(match.id, { type: 'addNote', text: 'A note' })).revision, {
        intervals: [500],
      })
      .toBeGreaterThan(8);
    const ages = await Promise.all([read(), read(), read()]);
    expect(Math.max(...ages)).toBeLessThan(2_500);
  });

  test('behind two more proxies each client is itself, over TLS, at our own address', async () => {
    const from = (address: string) => ({ 'x-test-address': address, 'x-forwarded-for': '6.6.6.6' });
    const enter = (address: string, data: object) =>
      ask(frontPort, '/api/auth/sign-in/email', from(address), data);
    const tries: number[] = [];
    const wrong = { ...OWNER, password: 'wrong wrong' };
    for (let n = 0; n < 6; n += 1) tries.push((await enter('203.0.113.5', wrong)).status);
    expect(tries).toEqual([401, 401, 401, 401, 401, 429]);
    const own = await enter('198.51.100.77', OWNER);
    expect(own.status).toBe(200);
    for (const cookie of own.headers['set-cookie'] ?? []) expect(cookie).toMatch(/; Secure/);
    const { entries } = await api.get('/v1/audit?kind=signIns', wire.auditPage);
    const seen = entries.map(({ changes }) => changes.find(({ field }) => field === 'address')?.to);
    expect(seen[0]).toBe('198.51.100.77');
    expect(seen).toContain('203.0.113.5');

    const match = await api.makeMatch();
    const page = await ask(frontPort, `/match/${match.id}`, from('203.0.113.9'));
    expect(canonicalOf(page)).toMatch(new RegExp(`^https://${HOST}/match/`));
    const sitemap = await ask(frontPort, '/sitemap.xml', from('203.0.113.9'));
    expect(String(sitemap.body)).toContain(`<loc>https://${HOST}/`);
  });
});
