import { EventEmitter, once } from 'node:events';
import { expect, test } from 'vitest';
import { App, type HttpResponse } from './index.ts';
import { openRaw, sendRaw, serve } from './testing/serve.ts';

test('a request is read: method, path, query, parameters, headers', async () => {
  const port = await serve((app) =>
    app.get('/apps/:id/channels/:name', (res, req) => {
      const seen = [req.getMethod(), req.getUrl(), req.getQuery(), req.getParameter(0), req.getParameter(1)];
      res.end(JSON.stringify([...seen, req.getParameter(2), req.getHeader('x-a'), req.getHeader('x-b')]));
    }),
  );
  const answer = await fetch(`http://127.0.0.1:${port}/apps/1/channels/a%20b?x=1&y=?`, {
    headers: { 'X-A': 'yes' },
  });
  expect(await answer.json()).toEqual([
    'get',
    '/apps/1/channels/a%20b',
    'x=1&y=?',
    '1',
    'a%20b',
    '',
    'yes',
    '',
  ]);
});

test('status and headers leave with the end; the last status counts, and calls after the end do nothing', async () => {
  let late: HttpResponse | undefined;
  const port = await serve((app) =>
    app.get('/', (res) => {
      late = res;
      res.cork(() => {
        res.writeHeader('X-One', '1').writeStatus('401 Authorization Required').end('no', true);
        res.writeStatus('200 OK').writeHeader('X-Two', '2').end('yes');
      });
    }),
  );
  const answer = await fetch(`http://127.0.0.1:${port}/`);
  expect(answer.status).toBe(401);
  expect(answer.statusText).toBe('Authorization Required');
  expect(answer.headers.get('x-one')).toBe('1');
  expect(answer.headers.get('x-two')).toBeNull();
  expect(answer.headers.get('connection')).toBe('close');
  expect(await answer.text()).toBe('no');
  expect(() => late?.writeStatus('500 Late').end()).not.toThrow();
});

test('no route is 404', async () => {
  const port = await serve((app) => app.get('/here', (res) => res.end('here')));
  expect((await fetch(`http://127.0.0.1:${port}/there`)).status).toBe(404);
  expect((await fetch(`http://127.0.0.1:${port}/here`, { method: 'POST' })).status).toBe(404);
});

const answerWithBodyInPieces = (res: HttpResponse): void => {
  const pieces: [string, boolean][] = [];
  res.onData((chunk, isLast) => {
    pieces.push([Buffer.from(chunk).toString(), isLast]);
    if (isLast) res.end(JSON.stringify(pieces));
  });
};

test('a body comes in pieces, the last of them marked', async () => {
  const port = await serve((app) => app.post('/', answerWithBodyInPieces));
  const whole = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: 'all at once' });
  expect(await whole.json()).toEqual([['all at once', true]]);

  const empty = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST' });
  expect(await empty.json()).toEqual([['', true]]);

  const body = 'x'.repeat(300_000);
  const long = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body });
  const text = await long.text();
  expect(text.split('",false]').length).toBeGreaterThan(1);
  expect(text.endsWith('",true]]')).toBe(true);
  expect(text.replace(/[^x]/g, '')).toBe(body);
});

test('a client that goes away in the middle is an abort, told once to the last handler', async () => {
  const told: string[] = [];
  const events = new EventEmitter();
  const port = await serve((app) =>
    app.post('/', (res) => {
      res.onAborted(() => told.push('first'));
      res.onAborted(() => {
        told.push('second');
        events.emit('aborted', res);
      });
      res.onData(() => told.push('data'));
      events.emit('request');
    }),
  );
  const client = await openRaw(port);
  const aborted = once(events, 'aborted');
  const arrived = once(events, 'request');
  client.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n');
  await arrived;
  client.destroy();
  const [res] = await aborted;
  expect(told).toEqual(['second']);
  expect(() => res.writeStatus('200 OK').writeHeader('A', 'b').end('late')).not.toThrow();
});

test('a handler that throws or rejects is a 500 for its own request only, and is reported', async () => {
  const errors: unknown[] = [];
  const port = await serve((app) => {
    app.reportError = (error) => errors.push(error);
    app.get('/throws', () => {
      throw new Error('thrown');
    });
    app.get('/rejects', async () => {
      throw new Error('rejected');
    });
    app.post('/data', (res) =>
      res.onData(() => {
        throw new Error('thrown on data');
      }),
    );
    app.get('/fine', (res) => res.end('fine'));
  });
  expect((await fetch(`http://127.0.0.1:${port}/throws`)).status).toBe(500);
  expect((await fetch(`http://127.0.0.1:${port}/rejects`)).status).toBe(500);
  expect((await fetch(`http://127.0.0.1:${port}/data`, { method: 'POST', body: 'x' })).status).toBe(500);
  expect(await (await fetch(`http://127.0.0.1:${port}/fine`)).text()).toBe('fine');
  expect(errors.map(String)).toEqual(['Error: thrown', 'Error: rejected', 'Error: thrown on data']);
});

test('the remote address is bytes', async () => {
  const port = await serve((app) =>
    app.get('/', (res) => {
      const proxied = res.getProxiedRemoteAddressAsText().byteLength;
      res.end(`${Buffer.from(res.getRemoteAddressAsText())} ${proxied}`);
    }),
  );
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('127.0.0.1 0');
});

test('what is not HTTP is answered with 400 and stops nothing', async () => {
  const port = await serve((app) => app.get('/', (res) => res.end('fine')));
  expect(await sendRaw(port, '\0\x01\x02 nonsense\r\n\r\n')).toMatch(/^HTTP\/1\.1 400/);
  expect(await sendRaw(port, 'GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n')).toMatch(/^HTTP\/1\.1 400/);
  expect(await sendRaw(port, `GET / HTTP/1.1\r\nX: ${'y'.repeat(100_000)}\r\n\r\n`)).toMatch(/431/);
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('fine');
});

test('a port in use gives false, and the reason', async () => {
  const port = await serve(() => {});
  const app = App();
  expect(await new Promise((resolve) => app.listen('127.0.0.1', port, resolve))).toBe(false);
  expect(app.listenError?.message).toContain('EADDRINUSE');
  expect(await new Promise((resolve) => app.listen('127.0.0.1', 70_000, resolve))).toBe(false);
  expect(app.listenError?.message).toBe('70000 is not a port');
});

test('two apps serve at once, each its own routes', async () => {
  const one = await serve((app) => app.get('/', (res) => res.end('one')));
  const two = await serve((app) => app.get('/', (res) => res.end('two')));
  expect(await (await fetch(`http://127.0.0.1:${one}/`)).text()).toBe('one');
  expect(await (await fetch(`http://127.0.0.1:${two}/`)).text()).toBe('two');
});
