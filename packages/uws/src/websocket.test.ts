import { once } from 'node:events';
import { expect, test } from 'vitest';
import { frameMessage, type TemplatedApp, type WebSocket, type WebSocketBehavior } from './index.ts';
import { createTestClient, openRaw, sendRaw, serve, type TestClient } from './testing/serve.ts';

/** Serves one WebSocket route that answers every message with itself. */
const serveEcho = (behavior: WebSocketBehavior = {}, configure: (app: TemplatedApp) => void = () => {}) =>
  serve((app) => {
    configure(app);
    app.ws('/app/:key', {
      message: (ws, message, isBinary) => void ws.send(isBinary ? message : Buffer.from(message).toString()),
      ...behavior,
    });
  });

const handshake = [
  'Host: x',
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
].join('\r\n');

test('upgrade, open, message, end: user data are properties of the socket', async () => {
  const closes: number[] = [];
  const port = await serveEcho({
    upgrade: (res, req, context) => {
      const userData = { key: req.getParameter(0), query: req.getQuery() };
      const protocol = req.getHeader('sec-websocket-protocol');
      res.upgrade(userData, req.getHeader('sec-websocket-key'), protocol, '', context);
    },
    open: (ws) => void ws.send(JSON.stringify(ws)),
    message: (ws, message, isBinary) => {
      ws.send(`${Buffer.from(message)} ${isBinary}`);
      if (isBinary) ws.end(4321, 'bye');
    },
    close: (_ws, code) => closes.push(code),
  });
  const client = createTestClient(`ws://127.0.0.1:${port}/app/secret?a=1`, ['b', 'a']);
  expect(JSON.parse(await client.next())).toEqual({ key: 'secret', query: 'a=1' });
  expect(client.socket.protocol).toBe('b');
  client.socket.send('héllo');
  expect(await client.next()).toBe('héllo false');
  client.socket.send(Buffer.from('bytes'));
  expect(await client.next()).toBe('bytes true');
  expect(await client.closed).toBe(4321);
  expect(closes).toEqual([4321]);
});

test('an upgrade may be refused, or come later', async () => {
  const port = await serveEcho({
    upgrade: (res, req, context) => {
      if (req.getParameter(0) === 'no') return res.writeStatus('403 Forbidden').end('no');
      setImmediate(() => res.upgrade({}, '', '', '', context));
    },
  });
  expect(await sendRaw(port, `GET /app/no HTTP/1.1\r\n${handshake}\r\n\r\n`)).toMatch(
    /^HTTP\/1.1 403 Forb[\s\S]*no$/,
  );
  const client = createTestClient(`ws://127.0.0.1:${port}/app/yes`);
  await client.opened;
  client.socket.send('hello');
  expect(await client.next()).toBe('hello');
});

test('a handshake that is wrong, or for another path, is answered as HTTP', async () => {
  const port = await serveEcho({}, (app) => app.get('/', (res) => res.end('page')));
  const withoutKey = handshake.replace(/Key: .*/, 'Key: short');
  expect(await sendRaw(port, `GET /app/x HTTP/1.1\r\n${withoutKey}\r\n\r\n`)).toMatch(/^HTTP\/1.1 400/);
  expect(await sendRaw(port, `GET /nowhere HTTP/1.1\r\n${handshake}\r\n\r\n`)).toMatch(/^HTTP\/1.1 404/);
  expect(await sendRaw(port, `GET / HTTP/1.1\r\n${handshake}\r\n\r\n`)).toMatch(/^HTTP\/1.1 200[\s\S]*page$/);
  const h2c = handshake.replace('websocket', 'h2c');
  expect(await sendRaw(port, `GET /app/x HTTP/1.1\r\n${h2c}\r\n\r\n`)).toMatch(/^HTTP\/1.1 404/);
});

test('an upgrade on a connection that still waits for an answer drops that connection only', async () => {
  const port = await serveEcho({}, (app) => app.get('/slow', () => {}));
  const requests = `GET /slow HTTP/1.1\r\nHost: x\r\n\r\nGET /app/x HTTP/1.1\r\n${handshake}\r\n\r\n`;
  expect(await sendRaw(port, requests)).toBe('');
  const client = createTestClient(`ws://127.0.0.1:${port}/app/yes`);
  await client.opened;
});

test('what one message promises is done before the next message comes', async () => {
  const order: string[] = [];
  const port = await serveEcho({
    message: (ws, message) => {
      const text = Buffer.from(message).toString();
      order.push(`${text} in`);
      void Promise.resolve()
        .then(() => {})
        .then(() => order.push(`${text} done`))
        .then(() => text === '2' && ws.send('all'));
    },
  });
  const frames = ['1', '2'].map((text) => `\x81\x81\0\0\0\0${text}`).join('');
  const socket = await openRaw(port);
  socket.write(Buffer.from(`GET /app/x HTTP/1.1\r\n${handshake}\r\n\r\n${frames}`, 'latin1'));
  let answer = '';
  while (!answer.includes('all')) answer += String((await once(socket, 'data'))[0]);
  expect(order).toEqual(['1 in', '1 done', '2 in', '2 done']);
});

test('a message that is too long, not UTF-8 or not masked closes its own connection', async () => {
  const closes: number[] = [];
  const port = await serveEcho({ maxPayloadLength: 100, close: (_ws, code) => closes.push(code) });
  const bystander = createTestClient(`ws://127.0.0.1:${port}/app/x`);
  await bystander.opened;

  const long = createTestClient(`ws://127.0.0.1:${port}/app/x`);
  await long.opened;
  long.socket.send('x'.repeat(101));
  expect(await long.closed).toBe(1009);

  const mangled = createTestClient(`ws://127.0.0.1:${port}/app/x`);
  await mangled.opened;
  mangled.socket.send(Buffer.from([0xc3, 0x28]), { binary: false });
  expect(await mangled.closed).toBe(1007);

  const unmasked = await sendRaw(port, `GET /app/x HTTP/1.1\r\n${handshake}\r\n\r\n`, '\x01\x05hello');
  expect(unmasked).toContain('101 Switching Protocols');
  expect(closes.slice(0, 2)).toEqual([1009, 1007]);

  bystander.socket.send('still here');
  expect(await bystander.next()).toBe('still here');
});

test('a message may be 16 KB unless the route says otherwise', async () => {
  const port = await serveEcho();
  const client = createTestClient(`ws://127.0.0.1:${port}/app/x`);
  await client.opened;
  client.socket.send('x'.repeat(16 * 1024));
  expect(await client.next()).toHaveLength(16 * 1024);
  client.socket.send('x'.repeat(16 * 1024 + 1));
  expect(await client.closed).toBe(1009);
});

test('a handler that throws or rejects closes its own connection and is reported', async () => {
  const errors: string[] = [];
  const closes: number[] = [];
  const port = await serveEcho(
    {
      message: (_ws, message) => {
        if (message.byteLength === 1) throw new Error('thrown');
        return Promise.reject(new Error('rejected'));
      },
      close: (_ws, code) => closes.push(code),
    },
    (app) => {
      app.reportError = (error) => errors.push(String(error));
    },
  );
  for (const message of ['1', '22']) {
    const client = createTestClient(`ws://127.0.0.1:${port}/app/x`);
    await client.opened;
    client.socket.send(message);
    expect(await client.closed).toBe(1011);
  }
  expect(errors).toEqual(['Error: thrown', 'Error: rejected']);
  expect(closes).toEqual([1011, 1011]);
});

test('after the end, sending throws, ending does nothing, and nothing more comes in', async () => {
  const seen: string[] = [];
  const port = await serveEcho({
    message: (ws, message) => {
      seen.push(Buffer.from(message).toString());
      ws.end(4000);
      ws.end(4001);
      expect(() => ws.send('late')).toThrow('closed');
    },
  });
  const client = createTestClient(`ws://127.0.0.1:${port}/app/x`);
  await client.opened;
  client.socket.send('one');
  client.socket.send('two');
  expect(await client.closed).toBe(4000);
  expect(seen).toEqual(['one']);
});

/** Serves a route that gives its sockets away, and connects a client that reads nothing. */
const connectSlowReader = async (
  behavior: WebSocketBehavior,
): Promise<{ ws: WebSocket; client: TestClient }> => {
  let opened: (ws: WebSocket) => void = () => {};
  const socket = new Promise<WebSocket>((resolve) => {
    opened = resolve;
  });
  const port = await serveEcho({ open: (ws) => opened(ws), ...behavior });
  const client = createTestClient(`ws://127.0.0.1:${port}/app/x`);
  await client.opened;
  client.socket.pause();
  return { ws: await socket, client };
};

const sendUntilDropped = (ws: WebSocket): void => {
  const message = 'x'.repeat(100_000);
  let status = ws.send(message);
  while (status !== 2) status = ws.send(message);
};

test('a slow reader: sending says so, drops, and drain comes when it has caught up', async () => {
  let drained: () => void = () => {};
  const drain = new Promise<void>((resolve) => {
    drained = resolve;
  });
  const { ws, client } = await connectSlowReader({ maxBackpressure: 500_000, drain: () => drained() });
  sendUntilDropped(ws);
  expect(ws.getBufferedAmount()).toBeGreaterThan(500_000);
  client.socket.resume();
  await drain;
  expect(ws.getBufferedAmount()).toBe(0);
});

test('a slow reader may be closed instead', async () => {
  const closes: number[] = [];
  const { ws, client } = await connectSlowReader({
    maxBackpressure: 500_000,
    closeOnBackpressureLimit: true,
    close: (_ws, code) => closes.push(code),
  });
  sendUntilDropped(ws);
  expect(closes).toEqual([1006]);
  client.socket.resume();
  expect(await client.closed).toBe(1006);
});

test('who says nothing and answers no ping is given up; who answers stays', async () => {
  const port = await serveEcho({ idleTimeout: 0.2 });
  const polite = createTestClient(`ws://127.0.0.1:${port}/app/x`);
  await polite.opened;
  const rude = createTestClient(`ws://127.0.0.1:${port}/app/x`, [], { autoPong: false });
  expect(await rude.closed).toBe(1006);
  await once(polite.socket, 'ping');
  await once(polite.socket, 'ping');
  polite.socket.send('still here');
  expect(await polite.next()).toBe('still here');
});

test('one connection can be given less time than the others of its route', async () => {
  const port = await serveEcho({ message: (ws) => ws.shortenIdleTimeout(0.2) });
  const open = async () => {
    const client = createTestClient(`ws://127.0.0.1:${port}/app/x`, [], { autoPong: false });
    await client.opened;
    return client;
  };
  const [other, watched] = [await open(), await open()];
  watched.socket.send('hello');
  watched.socket.send('hello again');
  expect(await watched.closed).toBe(1006);
  expect(other.socket.readyState).toBe(other.socket.OPEN);
});

test('a message framed once reaches many as the same bytes; each length of length is right', async () => {
  const sockets: WebSocket[] = [];
  const port = await serveEcho({ open: (ws) => void sockets.push(ws) });
  const clients = [1, 2, 3].map(() => createTestClient(`ws://127.0.0.1:${port}/app/x`));
  await Promise.all(clients.map((client) => client.opened));
  for (const size of [0, 125, 126, 65_535, 65_536, 200_000]) {
    const frame = frameMessage('é'.repeat(size / 2) + 'x'.repeat(size % 2));
    for (const ws of sockets) ws.sendFrame(frame);
    for (const client of clients) expect(Buffer.byteLength(await client.next())).toBe(size);
  }
});

test('a frame for a socket that is closed, or about to be, is dropped', async () => {
  const { ws, client } = await connectSlowReader({});
  client.socket.resume();
  ws.end(4000);
  expect(ws.sendFrame(frameMessage('late'))).toBe(2);
  expect(await client.closed).toBe(4000);
});

test('a reader that takes nothing is closed, though it says that it is there', async () => {
  const whyClosed = new Promise<string>((resolve) => {
    void connectSlowReader({
      stallTimeout: 0.2,
      maxBackpressure: 2 ** 30,
      message: () => {},
      close: (_ws, code, reason) => resolve(`${code} ${Buffer.from(reason)}`),
    }).then(({ ws, client }) => {
      const message = 'x'.repeat(100_000);
      while (ws.getBufferedAmount() === 0) ws.send(message);
      const chatter = setInterval(() => client.socket.send('I am here'), 20);
      client.socket.once('close', () => clearInterval(chatter));
      void whyClosed.then(() => clearInterval(chatter));
    });
  });
  expect(await whyClosed).toBe('1006 slow reader');
});

test('a reader that takes what it is sent is not closed, however little it is', async () => {
  const port = await serveEcho({ stallTimeout: 0.04 });
  const client = createTestClient(`ws://127.0.0.1:${port}/app/x`);
  await client.opened;
  const several = Date.now() + 200;
  while (Date.now() < several) {
    client.socket.send('hello');
    expect(await client.next()).toBe('hello');
  }
});
