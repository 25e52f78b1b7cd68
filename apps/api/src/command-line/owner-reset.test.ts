import { describe, expect, it } from 'vitest';
import { OWNER, startTestApi } from '../testing/api.ts';
import type { Credentials } from '../testing/client.ts';
import { itOnPostgres, newDatabase } from '../testing/postgres.ts';
import { runCommandLine, runHere } from '../testing/run-command.ts';
import { tempFolder } from '../testing/temp-folder.ts';

const start = async (env: Readonly<Record<string, string>> = {}) => {
  const folder = tempFolder();
  const api = await startTestApi(env, folder.path);
  const owner = await api.signIn(OWNER.email, OWNER.password);
  const reset = (...args: readonly string[]) => runHere(folder.path, ['owner', 'reset', ...args], env);
  const resetFromOutside = () => runCommandLine(folder.path, ['owner', 'reset'], env);
  const stop = async () => {
    await api.stop();
    folder.remove();
  };
  return { api, owner, reset, resetFromOutside, stop };
};
type Started = Awaited<ReturnType<typeof start>>;

const signIn = async ({ api }: Started, password: string) =>
  (await api.ask('POST', '/api/auth/sign-in/email', { body: { email: OWNER.email, password } })).status;
const audited = async ({ api }: Started, as: Credentials) =>
  (await api.ask('GET', '/v1/audit?kind=people', { as })).text;

const passwordIn = (out: string): string => /^Password {2}(\S+)/m.exec(out)?.[1] ?? '';

const resets = async (started: Started): Promise<void> => {
  // Somebody has locked the owner out.
  for (let tries = 0; tries < 8; tries += 1) await signIn(started, 'not the password');
  expect(await signIn(started, OWNER.password)).toBe(429);
  const done = await started.resetFromOutside();
  expect([done.code, done.errors]).toEqual([0, '']);
  expect(done.out).toMatch(new RegExp(`^Owner {5}${OWNER.email}$`, 'm'));
  const password = passwordIn(done.out);
  expect(password.length).toBeGreaterThan(12);
  // While the system runs, at once: the new one lets in, the old one and old sessions do not.
  expect(await signIn(started, OWNER.password)).toBe(401);
  expect(await signIn(started, password)).toBe(200);
  expect((await started.api.ask('GET', '/v1/me', { as: started.owner })).status).toBe(401);
  const as = await started.api.signIn(OWNER.email, password);
  const log = await audited(started, as);
  expect(log).toContain('"passwordReset"');
  expect(log).not.toContain(password);
  await started.stop();
};

describe('owner reset', () => {
  it('gives the owner a new password, on SQLite while it runs', async () => resets(await start()));
  itOnPostgres('the same on Postgres', async () =>
    resets(await start({ DATABASE_URL: await newDatabase() })),
  );

  it('prints a link with --link, which works once', async () => {
    const started = await start();
    const done = await started.reset('--link');
    const path = /\/password\/(\S+)/.exec(done.out)?.[1] ?? '';
    const set = () =>
      started.api.ask('POST', `/v1/links/${path}/password`, { body: { password: 'a quiet afternoon' } });
    expect([(await set()).status, (await set()).status]).toEqual([200, 410]);
    expect(await signIn(started, 'a quiet afternoon')).toBe(200);
    await started.stop();
  });

  it('asks which of several owners is meant, and knows no others', async () => {
    const started = await start();
    const body = { name: 'Ann', email: 'ann@example.org', password: 'a quiet afternoon', role: 'owner' };
    expect((await started.api.ask('POST', '/v1/people', { as: started.owner, body })).status).toBe(201);
    const which = await started.reset();
    expect([which.code, which.errors]).toEqual([
      1,
      `There are several owners. Say which: ann@example.org, ${OWNER.email}.`,
    ]);
    expect((await started.reset('nobody@example.org')).errors).toMatch(
      /^nobody@example\.org is not an owner\./,
    );
    const done = await started.reset('ANN@example.org');
    expect([done.code, passwordIn(done.out) !== '']).toEqual([0, true]);
    // The other one keeps theirs.
    expect(await signIn(started, OWNER.password)).toBe(200);
    await started.stop();
  });

  it('says that there is no database', async () => {
    const folder = tempFolder();
    const done = await runHere(folder.path, ['owner', 'reset']);
    expect([done.code, done.errors]).toEqual([
      1,
      expect.stringMatching(/^There is no database in .* Set SCORELINE_DATA_DIR\.$/),
    ]);
    folder.remove();
  });
});
