import { fileURLToPath } from 'node:url';
import * as wire from '@scoreline/protocol';
import { startChild } from '@scoreline/testbed';
import { baseUrl, unique } from './fixtures/api.ts';
import { expectLive } from './fixtures/live.ts';
import { expect, test } from './fixtures/test.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const FEED = 'apps/feed/dist/main.js';

test('the final of 2022 is imported and replayed on an open page, from 23 minutes to the shoot-out', async ({
  owner,
  visit,
}) => {
  const { key } = await owner.post('/v1/keys', wire.key, { name: unique('Replay') });
  const env = { ...process.env, SCORELINE_URL: baseUrl(), SCORELINE_API_KEY: key, INIT_CWD: root };
  const feed = (...args: string[]) =>
    startChild({ command: process.execPath, args: [FEED, ...args], cwd: root, env });
  const importing = feed('import', 'demo/world-cup-2022.json');
  await importing.ended;
  expect(importing.out.join('\n')).toContain('no difference');

  const replay = feed('replay', 'argentina france 2022', '--speed', '120');
  try {
    const path = await replay.find(/\/match\/\w+/);
    const page = await visit(path);
    await expect(page.getByRole('main')).toContainText('Replay');
    // The competition's own page spans the years from its matches to their replay, and is live all the same.
    const competition = await visit('/competition/world-cup-2022');
    await expect(competition.getByRole('heading', { name: 'Live' })).toBeVisible();
    await expectLive(competition);
    const score = page.getByTestId('score');
    await expect(score).toHaveText(/^1\s*–\s*0$/);
    await expect(page.getByRole('list', { name: 'Scorers, Argentina' })).toContainText("23'");
    await expect(score).toHaveText(/^2\s*–\s*2$/, { timeout: 90_000 });
    await expect(score).toHaveText(/^3\s*–\s*3$/, { timeout: 90_000 });
    await expect(page.getByTestId('shoot-out')).toHaveText(/^4–2/, { timeout: 90_000 });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Argentina 3, France 3/);
    expect((await replay.ended).code).toBe(0);
  } finally {
    await replay.end('SIGINT');
  }
});
