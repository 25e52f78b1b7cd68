import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { freePort } from '@scoreline/testbed';
import { startInstance } from './fixtures/instance.ts';

const OWNER = {
  SCORELINE_OWNER_EMAIL: 'owner@example.org',
  SCORELINE_OWNER_PASSWORD: 'start-owner-password',
};
const folder = () => mkdtempSync(join(tmpdir(), 'scoreline-start-'));

test('what was there before a kill -9 is there after the next start', async ({ playwright }) => {
  const dataDir = folder();
  const first = await startInstance(dataDir, OWNER);
  const signIn = async (baseURL: string) => {
    const api = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL } });
    const data = { email: OWNER.SCORELINE_OWNER_EMAIL, password: OWNER.SCORELINE_OWNER_PASSWORD };
    expect((await api.post('/api/auth/sign-in/email', { data })).status()).toBe(200);
    return api;
  };
  const api = await signIn(await first.url);
  const made = await api.post('/v1/competitions', {
    data: { name: 'Kept Cup', season: '2026', sport: 'football' },
  });
  expect(made.status()).toBe(201);
  first.child.kill('SIGKILL');

  const second = await startInstance(dataDir, OWNER);
  try {
    const again = await signIn(await second.url);
    expect(await (await again.get('/v1/competitions')).json()).toMatchObject({
      competitions: [expect.objectContaining({ name: 'Kept Cup' })],
    });
    expect(second.output()).not.toContain('created now, shown only once');
    const third = await startInstance(dataDir, OWNER);
    await third.ended;
    expect(third.output()).toMatch(/already runs on this data at http/);
  } finally {
    await second.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
});

test('a port in use is said in one clear line', async () => {
  const dataDir = folder();
  const port = await freePort();
  const taken = createServer().listen(port, '127.0.0.1');
  const instance = await startInstance(dataDir, { PORT: String(port) });
  await instance.ended;
  expect(instance.child.exitCode).toBe(1);
  expect(instance.output().trim()).toBe(
    `scoreline: port ${port} is in use; set PORT to another one: PORT=3001 npm start`,
  );
  taken.close();
  rmSync(dataDir, { recursive: true, force: true });
});

test('a data folder that cannot be written is said in one clear line', async () => {
  const dataDir = folder();
  // A file where the folder should be is refused whoever asks; permissions do not stop the superuser.
  const blocked = join(dataDir, 'not-a-folder');
  writeFileSync(blocked, '');
  chmodSync(blocked, 0o444);
  const instance = await startInstance(blocked);
  await instance.ended;
  expect(instance.child.exitCode).toBe(1);
  expect(instance.output().trim()).toMatch(/^scoreline: cannot write to .*SCORELINE_DATA_DIR/);
  rmSync(dataDir, { recursive: true, force: true });
});
