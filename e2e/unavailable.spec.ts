import { connect, createServer, type Server } from 'node:net';
import { appFile, freePort, startChild } from '@scoreline/testbed';
import { baseUrl } from './fixtures/api.ts';
import { expect, test } from './fixtures/test.ts';
import { WIDTHS } from './fixtures/widths.ts';

/** The front of the system by itself, before a scores API that can be switched on: the one of the stack. */
const front = async () => {
  const [port, apiPort] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${port}`;
  const gateway = startChild({
    command: process.execPath,
    args: [appFile('web')],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      API_URL: `http://127.0.0.1:${apiPort}`,
      SOKETI_URL: `http://127.0.0.1:${apiPort}`,
    },
  });
  const target = new URL(baseUrl());
  const api: Server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    near.pipe(far).pipe(near);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const)
      one.on('error', () => other.destroy()).on('close', () => other.destroy());
  });
  return {
    url,
    switchOn: () => new Promise<void>((resolve) => api.listen(apiPort, '127.0.0.1', resolve)),
    stop: async () => {
      api.close();
      await gateway.end('SIGTERM');
    },
  };
};

for (const { name, viewport } of WIDTHS)
  test(`a page whose scores cannot be read says so, and shows them as soon as they can be, on ${name}`, async ({
    owner,
    visit,
  }) => {
    const match = await owner.makeMatch();
    const alone = await front();
    try {
      const status = async () => (await fetch(`${alone.url}/match/${match.id}`).catch(() => null))?.status;
      await expect.poll(status).toBe(503);
      const page = await visit(`${alone.url}/match/${match.id}`, { viewport });
      const heading = page.getByRole('heading', { level: 1 });
      await expect(heading).toHaveText('Scores are unavailable');
      await expect(page.getByRole('link', { name: 'Try again' })).toBeVisible();
      await alone.switchOn();
      await expect(heading).toContainText(match.home.name);
    } finally {
      await alone.stop();
    }
  });

for (const { name, viewport } of WIDTHS)
  test(`an address that leads nowhere says so and leads on, on ${name}`, async ({ visit }) => {
    for (const path of ['/team/nobody', '/competition/none', '/no/such/page']) {
      const page = await visit(path, { viewport });
      expect((await page.request.get(path)).status(), path).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Page not found/);
      await expect(page.getByRole('link', { name: 'Today’s matches' })).toHaveAttribute('href', '/');
      await page.getByRole('main').getByRole('link', { name: 'Search' }).click();
      await expect(page.getByRole('searchbox')).toBeFocused();
    }
  });
