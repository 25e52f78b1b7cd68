import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, request, type Server } from 'node:http';
import {
  type AddressInfo,
  connect,
  createServer as createTcpServer,
  type Socket,
  type Server as TcpServer,
} from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import { readEnv } from '../env.ts';
import { setPageStatus } from '../page-response.ts';
import { renderHandler } from '../renderer/render.ts';
import { askRenderer } from './renderer.ts';
import { createGateway, type Gateway } from './server.ts';

const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

const listen = async (server: Server | TcpServer): Promise<number> => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  open.push(() => new Promise((resolve) => server.close(resolve)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return (address satisfies AddressInfo).port;
};
const api = async (answer: RequestListener) => {
  const server = createServer(answer);
  const port = await listen(server);
  open.push(() => server.closeAllConnections());
  return `http://127.0.0.1:${port}`;
};
/** A port on which nobody answers. */
const nobody = async () => {
  const server = createTcpServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
};

const page: RequestListener = (incoming, response) => {
  if (incoming.url === '/match/down') setPageStatus(503);
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(incoming.headers['content-security-policy']);
};
/** A gateway with a renderer behind it, in whose place `rendered` answers for Next.js. */
const gate = async (
  variables: Record<string, string>,
  rendered = page,
): Promise<Gateway & { url: string; port: number; origin: string }> => {
  const env = readEnv(variables);
  const next = async (incoming: IncomingMessage, response: Parameters<RequestListener>[1]) =>
    rendered(incoming, response);
  const handle = renderHandler(next, env, false);
  const folder = mkdtempSync(join(tmpdir(), 'scoreline-gateway-'));
  const socketPath = join(folder, 'socket');
  const renderer = createServer((incoming, response) => void handle(incoming, response));
  renderer.listen(socketPath);
  await once(renderer, 'listening');
  open.push(() => {
    renderer.closeAllConnections();
    renderer.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const gateway = createGateway(env, { socketPath, render: askRenderer(socketPath, () => {}) }, false);
  gateway.server.listen(0, '127.0.0.1');
  await once(gateway.server, 'listening');
  open.push(() => gateway.close(100));
  const address = gateway.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { ...gateway, port, url: `http://127.0.0.1:${port}`, origin: `127.0.0.1:${port}` };
};
/** Asks with headers that `fetch` does not let one set. */
const ask = async (
  port: number,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<{ status: number; headers: IncomingMessage['headers']; body: Buffer }> => {
  const asking = request({ port, host: '127.0.0.1', path, method, headers });
  asking.end();
  const [answer] = await once(asking, 'response');
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk);
  return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) };
};
const echo: RequestListener = async (incoming, response) => {
  let body = '';
  for await (const chunk of incoming) body += chunk;
  response.setHeader('content-type', 'application/json');
  response.end(
    JSON.stringify({ method: incoming.method, url: incoming.url, headers: incoming.headers, body }),
  );
};

describe('requests to the API', () => {
  it('are handed on as they are, with who asked', async () => {
    const { url, port } = await gate({ API_URL: await api(echo) });
    const response = await fetch(`${url}/v1/matches/m1/commands?x=%20y`, {
      method: 'POST',
      body: '{"a":1}',
      headers: { 'content-type': 'application/json', origin: url, cookie: 'session=1' },
    });
    expect(await response.json()).toMatchObject({
      method: 'POST',
      url: '/v1/matches/m1/commands?x=%20y',
      body: '{"a":1}',
      headers: {
        origin: url,
        cookie: 'session=1',
        host: `127.0.0.1:${port}`,
        'x-forwarded-for': '127.0.0.1',
        'x-forwarded-host': `127.0.0.1:${port}`,
        'x-forwarded-proto': 'http',
      },
    });
  });

  const claims = {
    'x-forwarded-for': '6.6.6.6',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'evil',
    forwarded: 'for=6',
  };
  const forwardedHeaders = async (url: string): Promise<unknown> => {
    const body = await (await fetch(`${url}/v1/me`, { headers: claims })).json();
    return z.object({ headers: z.unknown() }).parse(body).headers;
  };
  it('do not carry what the client claims about itself', async () => {
    const { url } = await gate({ API_URL: await api(echo) });
    const headers = await forwardedHeaders(url);
    expect(headers).toMatchObject({ 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'http' });
    expect(headers).not.toHaveProperty('forwarded');
  });
  it('carry what a trusted proxy says of its client', async () => {
    const { url } = await gate({ API_URL: await api(echo), SCORELINE_TRUSTED_PROXIES: '1' });
    const headers = await forwardedHeaders(url);
    expect(headers).toMatchObject({ 'x-forwarded-for': '6.6.6.6', 'x-forwarded-proto': 'https' });
  });

  it('pass status, headers and several cookies back', async () => {
    const target = await api((_, response) => {
      response.writeHead(422, {
        'set-cookie': ['a=1', 'b=2'],
        etag: '"x"',
        'content-type': 'application/problem+json',
      });
      response.end('{}');
    });
    const { url } = await gate({ API_URL: target });
    const response = await fetch(`${url}/v1/x`);
    expect([response.status, response.headers.get('etag'), response.headers.getSetCookie()]).toEqual([
      422,
      '"x"',
      ['a=1', 'b=2'],
    ]);
  });

  it('are answered 503 with a problem while the API is down, and the pages stay up', async () => {
    const { url } = await gate({ API_URL: await nobody() });
    const response = await fetch(`${url}/v1/board`);
    expect(response.status).toBe(503);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({
      type: 'https://scoreline.dev/problems/unavailable',
      status: 503,
    });
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it('are answered 502 when the API hangs up', async () => {
    const { url } = await gate({ API_URL: await api((incoming) => incoming.socket.destroy()) });
    expect((await fetch(`${url}/v1/board`)).status).toBe(502);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it('break off, without ending the gateway, when the API breaks off in the middle', async () => {
    const target = await api((incoming, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('half', () => incoming.socket.destroy());
    });
    const { url } = await gate({ API_URL: target });
    await expect(fetch(`${url}/v1/board`).then((response) => response.text())).rejects.toThrow();
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it('share connections, which the gateway closes long before the API would', async () => {
    const connections: Promise<unknown>[] = [];
    const server = createServer((_request, response) => response.end('{}'));
    server.on('connection', (socket: Socket) => connections.push(once(socket, 'close')));
    // As long as the API's: one that the other side closes first breaks off whatever is sent in that moment.
    server.keepAliveTimeout = 72_000;
    const { url } = await gate({ API_URL: `http://127.0.0.1:${await listen(server)}` });
    for (let n = 0; n < 3; n += 1) expect((await fetch(`${url}/v1/board`)).status).toBe(200);
    expect(connections).toHaveLength(1);
    await connections[0];
  });

  it('are answered 413 at once where they say that they bring too much, and the client sees it', async () => {
    let asked = 0;
    const { url } = await gate({ API_URL: await api(() => (asked += 1)) });
    const answer = await fetch(`${url}/v1/matches`, { method: 'POST', body: 'x'.repeat(1_500_000) });
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ detail: 'The body may have at most 1024 KB.' });
    expect(asked).toBe(0);
  });

  it('are answered as the API does, which does not read on, whatever the client wants of its connection', async () => {
    // As the API refuses somebody who is not signed in.
    const target = await api((_incoming, response) => response.writeHead(401).end('{}'));
    const { port } = await gate({ API_URL: target });
    const post = async () => {
      const asking = request({ port, host: '127.0.0.1', path: '/v1/x', method: 'POST', agent: false });
      asking.setHeader('content-length', 900_000);
      asking.end(Buffer.alloc(900_000));
      const [answer] = await once(asking, 'response');
      answer.resume();
      return answer.statusCode;
    };
    for (let n = 0; n < 20; n += 1) expect(await post()).toBe(401);
  });

  it('may be given up by the client in the middle', async () => {
    const server = createServer();
    const target = `http://127.0.0.1:${await listen(server)}`;
    const reached = once(server, 'request');
    const { url, port } = await gate({ API_URL: target });
    const asking = request({ port, host: '127.0.0.1', path: '/v1/board' });
    asking.on('error', () => {});
    asking.end();
    const [incoming] = await reached;
    const gone = once(incoming.socket, 'close');
    asking.destroy();
    await gone;
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });
});

describe('sockets', () => {
  const soketi = async () => {
    const server = createServer();
    const sockets = new WebSocketServer({ server });
    sockets.on('connection', (socket, incoming) => {
      socket.on('error', () => {});
      socket.send(`${incoming.url} for ${incoming.headers['x-forwarded-for']}`);
      socket.on('message', (data) => socket.send(`echo ${data}`));
    });
    const url = `http://127.0.0.1:${await listen(server)}`;
    open.push(() => {
      for (const socket of sockets.clients) socket.terminate();
    });
    return { url, sockets };
  };
  const said = async (socket: WebSocket) => String((await once(socket, 'message'))[0]);

  it('of /app are handed on, both ways', async () => {
    const { url } = await soketi();
    const { port } = await gate({ SOKETI_URL: url });
    const socket = new WebSocket(`ws://127.0.0.1:${port}/app/scoreline?protocol=7`);
    expect(await said(socket)).toBe('/app/scoreline?protocol=7 for 127.0.0.1');
    socket.send('hello');
    expect(await said(socket)).toBe('echo hello');
    socket.terminate();
  });

  it('are closed while Soketi is down, and the pages stay up', async () => {
    const { port, url } = await gate({ SOKETI_URL: await nobody() });
    const socket = new WebSocket(`ws://127.0.0.1:${port}/app/scoreline`);
    const [error] = await once(socket, 'error');
    expect(error).toBeInstanceOf(Error);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it.each(['/', '/apps/scoreline', '/app/a/b', '/_next/hmr'])('of %s are closed', async (path) => {
    const { url, sockets } = await soketi();
    const { port } = await gate({ SOKETI_URL: url });
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`);
    await once(socket, 'error');
    expect(sockets.clients.size).toBe(0);
  });

  it('end on both sides when either is cut', async () => {
    const { url, sockets } = await soketi();
    const { port } = await gate({ SOKETI_URL: url });
    const cut = new WebSocket(`ws://127.0.0.1:${port}/app/scoreline`);
    await said(cut);
    for (const behind of sockets.clients) behind.terminate();
    await once(cut, 'close');
    const leaving = new WebSocket(`ws://127.0.0.1:${port}/app/scoreline`);
    await said(leaving);
    const [behind] = sockets.clients;
    if (behind === undefined) throw new Error('not connected');
    leaving.terminate();
    await once(behind, 'close');
  });

  it('end when the gateway closes', async () => {
    const { url } = await soketi();
    const { port, close } = await gate({ SOKETI_URL: url });
    const socket = new WebSocket(`ws://127.0.0.1:${port}/app/scoreline`);
    await said(socket);
    const closed = once(socket, 'close');
    await close(1000);
    await closed;
    await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
  });
});

describe('pages', () => {
  it('are not rendered for a state of the router that cannot be read', async () => {
    const { port } = await gate({});
    for (const state of ['%5B', '%', '%5B1%5D', '{}'])
      expect((await ask(port, '/', { rsc: '1', 'next-router-state-tree': state })).status, state).toBe(400);
    const state = encodeURIComponent(JSON.stringify(['', { children: ['__PAGE__', {}] }]));
    expect((await ask(port, '/', { rsc: '1', 'next-router-state-tree': state })).status).toBe(200);
  });
  it('of scorers and admins have the policy that Next.js was told, and are never kept by a proxy', async () => {
    const { url } = await gate({});
    const response = await fetch(`${url}/admin`);
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain("frame-ancestors 'none'");
    expect(await response.text()).toBe(policy);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('cache-control')).toContain('no-cache');
  });
  it('decide their own status', async () => {
    const { url } = await gate({});
    const response = await fetch(`${url}/match/down`);
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
    expect((await fetch(`${url}/`)).status).toBe(200);
  });
  it('are read, and nothing else', async () => {
    const { port, url } = await gate({});
    const head = await ask(port, '/', {}, 'HEAD');
    expect([head.status, head.body.length]).toEqual([200, 0]);
    const posted = await fetch(`${url}/`, { method: 'POST', body: 'x' });
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect((await ask(port, '/match/%ff')).status).toBe(400);
  });

  describe('for fans', () => {
    /** Counts renderings, and says what each was told of its reader. */
    const counting = () => {
      const rendered: string[] = [];
      const answer: RequestListener = (incoming, response) => {
        const { cookie, 'x-forwarded-host': host, 'user-agent': agent } = incoming.headers;
        rendered.push(`${incoming.url} ${host} ${cookie} ${agent}`);
        response.setHeader('content-type', 'text/html');
        response.end(`<html ><p>${host} ${cookie}</p><script nonce="x">a</script></html>`);
      };
      return { rendered, answer };
    };

    it('do not differ by what no page reads', async () => {
      const { rendered, answer } = counting();
      const { port, origin } = await gate({}, answer);
      const requests: [string, Record<string, string>?][] = [
        ['/'],
        ['/?q=1'],
        ['/?q=2&_rsc=abc'],
        ['/', { rsc: '0' }],
        ['/', { cookie: 'session=1; x=tz' }],
        ['/', { 'user-agent': 'Crawler' }],
        ['/x/..'],
        ['/?day=nonsense&show=%00'],
      ];
      await Promise.all(requests.map(([path, headers]) => ask(port, path, headers)));
      expect(rendered).toEqual([`/ ${origin} lang=en-GB undefined`]);
    });

    it('are the same for whatever does not exist', async () => {
      const { rendered, answer } = counting();
      const { port } = await gate({}, answer);
      await Promise.all(['/a', '/b/c', '/_next/image?url=x', '/%2e%2e/d'].map((path) => ask(port, path)));
      expect(rendered.map((one) => one.split(' ')[0])).toEqual(['/not-found']);
    });

    it('are those of the reader: host, zone, language, with scripts or without', async () => {
      const { port, origin } = await gate({}, counting().answer);
      const read = async (headers: Record<string, string>) => String((await ask(port, '/', headers)).body);
      const [plain, ...others] = await Promise.all([
        read({ cookie: 'x=1;plain=1' }),
        read({ host: 'evil.example' }),
        read({ cookie: 'x=1;tz=Pacific/Kiritimati' }),
        read({ cookie: 'tz=match/x' }),
        read({ 'accept-language': 'en-US' }),
        read({}),
      ]);
      expect(plain).not.toContain('<script');
      expect(others.map((one) => /<p>(.*)<\/p>/.exec(one)?.[1])).toEqual([
        'evil.example lang=en-GB',
        `${origin} tz=Pacific/Kiritimati; lang=en-GB`,
        `${origin} lang=en-GB`,
        `${origin} lang=en-US`,
        `${origin} lang=en-GB`,
      ]);
      for (const one of others) expect(one).toContain('<script');
    });

    it('are compressed only for who takes that', async () => {
      const { port } = await gate({}, counting().answer);
      const packed = await ask(port, '/', { 'accept-encoding': 'gzip, br' });
      expect(packed.headers['content-encoding']).toBe('gzip');
      for (const headers of [{}, { 'accept-encoding': 'br' }, { 'accept-encoding': 'gzip;q=0' }]) {
        const plain = await ask(port, '/', headers);
        expect(plain.headers['content-encoding']).toBeUndefined();
        expect(plain.body).toEqual(gunzipSync(packed.body));
      }
    });
  });

  it('that are too many wait for a moment, and then are asked to come again, however many they are', async () => {
    const held: (() => void)[] = [];
    const { port, url } = await gate({ API_URL: await api(echo) }, (_incoming, response) => {
      held.push(() => response.end());
    });
    const days = Array.from({ length: 40 }, (_, n) => `/?day=2026-0${1 + (n % 9)}-${10 + n}`);
    const answers: Awaited<ReturnType<typeof ask>>[] = [];
    const asked = days.map(async (path) => answers.push(await ask(port, path)));
    await expect.poll(() => answers.length, { timeout: 15_000 }).toBe(38);
    expect(held).toHaveLength(2);
    for (const answer of answers) {
      expect([answer.status, answer.headers['retry-after']]).toEqual([503, '3']);
      expect(String(answer.body)).toContain('Very many people');
    }
    for (const end of held) end();
    await Promise.all(asked);
    expect(answers.slice(38).map(({ status }) => status)).toEqual([200, 200]);
    expect((await fetch(`${url}/v1/board`)).status).toBe(200);
  });
});

describe('the host', () => {
  it.each(['a b', 'x:99999', 'a@b', 'evil.example/x', '"<x>"'])('%j is none', async (host) => {
    const { port } = await gate({ API_URL: await api(echo) });
    for (const path of ['/', '/v1/board', '/admin'])
      expect((await ask(port, path, { host })).status, path).toBe(400);
  });
  it('is one, where the public address is known', async () => {
    const { port } = await gate({ API_URL: await api(echo), SCORELINE_ORIGIN: 'https://scores.example' });
    for (const path of ['/', '/v1/board', '/admin', '/api/auth/session']) {
      expect((await ask(port, path, { host: 'evil.example' })).status, path).toBe(421);
      expect((await ask(port, path, { host: 'Scores.Example:443' })).status, path).toBe(200);
    }
    const told: unknown = JSON.parse(String((await ask(port, '/v1/x', { host: 'scores.example' })).body));
    expect(told).toMatchObject({ headers: { 'x-forwarded-proto': 'https' } });
    expect((await ask(port, '/healthz', { host: 'evil.example' })).status).toBe(200);
    const socket = new WebSocket(`ws://127.0.0.1:${port}/app/scoreline`);
    expect(String((await once(socket, 'error'))[0])).toContain('421');
  });
  it('of sockets may be another one, where it is known', async () => {
    const { port } = await gate({
      SOKETI_URL: await nobody(),
      SCORELINE_ORIGIN: 'https://scores.example',
      SCORELINE_SOCKET_HOST: 'Live.Scores.example',
    });
    const refusal = async (host: string) => {
      const socket = new WebSocket(`ws://127.0.0.1:${port}/app/scoreline`, { headers: { host } });
      return String((await once(socket, 'error'))[0]);
    };
    expect(await refusal('evil.example')).toContain('421');
    // Let through, to where nobody answers.
    expect(await refusal('live.scores.example')).not.toContain('421');
    expect(await refusal('scores.example')).not.toContain('421');
  });
});

it('lets go of a connection that it has refused, though the client never closes it', async () => {
  const { port, server } = await gate({});
  const socket: Socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  socket.write('nonsense\r\n\r\n');
  await once(socket, 'data');
  await expect
    .poll(() => new Promise((resolve) => server.getConnections((_error, count) => resolve(count))))
    .toBe(0);
  socket.destroy();
});

it('answers what is no HTTP with 400 and stays up', async () => {
  const { port, url } = await gate({});
  const socket: Socket = connect(port, '127.0.0.1');
  socket.write('nonsense\r\n\r\n');
  expect(String((await once(socket, 'data'))[0])).toContain('400 Bad Request');
  socket.destroy();
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
});
