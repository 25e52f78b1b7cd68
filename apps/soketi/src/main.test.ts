import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { startProcess } from './testing/process.ts';
import { connectRaw } from './testing/raw-client.ts';
import { createPublisher, KEY } from './testing/test-soketi.ts';

test.each(['SIGTERM', 'SIGINT'] as const)('%s ends it cleanly, with clients connected', async (signal) => {
  const { child, printed, ready, exited } = startProcess({});
  const port = await ready;
  const { client } = await connectRaw(`ws://127.0.0.1:${port}/app/${KEY}`);
  await client.subscribe('match.1');
  const update = client.next();
  await createPublisher(port).trigger('match.1', 'match.updated', { revision: 1 });
  expect(await update).toMatchObject({ data: '{"revision":1}' });
  child.kill(signal);
  expect(await exited).toEqual([0, null]);
  expect(printed.err).toBe('');
  const lines = printed.out.trim().split('\n');
  expect(lines[0]).toMatch(/^\{"level":30,.*"msg":"started"\}$/);
  expect(lines[1]).toBe(`soketi ready on 127.0.0.1:${port}`);
  expect(lines).toHaveLength(3);
});

test('it ends when the process that started it is gone', async () => {
  const { child, ready, exited } = startProcess({}, { withChannel: true });
  await ready;
  child.disconnect();
  expect(await exited).toEqual([0, null]);
});

test.each([
  [{ SCORELINE_SOKETI_SECRET: '123456' }, /^SCORELINE_SOKETI_SECRET is all digits.*\n$/],
  [{ SCORELINE_SOKETI_SECRET: '', NODE_ENV: 'production' }, /^SCORELINE_SOKETI_SECRET must be set.*\n$/],
  [{ SOKETI_PORT: 'http' }, /^SOKETI_PORT must be a whole number.*\n$/],
])('%j is refused at start, in one line', async (env, line) => {
  const { printed, exited } = startProcess(env);
  expect(await exited).toEqual([1, null]);
  expect(printed.err).toMatch(line);
  expect(printed.out).toBe('');
});

test('a port in use is said in one line', async () => {
  const port = await startProcess({}).ready;
  const { printed, exited } = startProcess({ SOKETI_PORT: String(port) });
  expect(await exited).toEqual([1, null]);
  expect(printed.err).toBe(
    `Soketi cannot listen: listen EADDRINUSE: address already in use 127.0.0.1:${port}\n`,
  );
});

test('a thousand who come back while it is busy wait to be accepted, and need not try again', async () => {
  const { child, ready } = startProcess({});
  const port = await ready;
  child.kill('SIGSTOP');
  const sockets = Array.from({ length: 1_000 }, () => connect(port, '127.0.0.1'));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    child.kill('SIGCONT');
  });
  // Whom the system turns away hears nothing for as long as the server is busy.
  await Promise.all(sockets.map((socket) => once(socket, 'connect')));
});
