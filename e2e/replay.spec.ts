import { execFile, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { baseUrl, unique } from './fixtures/api.ts';
import { expect, test } from './fixtures/test.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const FEED = 'apps/feed/dist/main.js';

test('the final of 2022 is imported and replayed on an open page, from 23 minutes to the shoot-out', async ({
  owner,
  visit,
}) => {
  test.setTimeout(240_000);
  const { key } = await owner.post<{ key: string }>('/v1/keys', { name: unique('Replay') });
  const env = { ...process.env, SCORELINE_URL: baseUrl(), SCORELINE_API_KEY: key, INIT_CWD: root };
  const imported = await promisify(execFile)(process.execPath, [FEED, 'import', 'demo/world-cup-2022.json'], {
    cwd: root,
    env,
  });
  expect(imported.stdout).toContain('no difference');

  const replay = spawn(process.execPath, [FEED, 'replay', 'argentina france 2022', '--speed', '120'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => replay.once('exit', resolve));
  try {
    const path = await new Promise<string>((resolve, reject) => {
      createInterface(replay.stdout).on('line', (line) => {
        const found = /\/match\/\w+/.exec(line)?.[0];
        if (found !== undefined) resolve(found);
      });
      replay.once('exit', () => reject(new Error('the replay ended before it named its page')));
    });
    const page = await visit(path);
    await expect(page.getByRole('main')).toContainText('Replay');
    // The competition's own page spans the years from its matches to their replay, and is live all the same.
    const competition = await visit('/competition/world-cup-2022');
    await expect(competition.getByRole('heading', { name: 'Live' })).toBeVisible();
    await expect(competition.getByTestId('connection')).toHaveAttribute('data-state', 'live');
    const score = page.getByTestId('score');
    await expect(score).toHaveText(/^1\s*–\s*0$/, { timeout: 40_000 });
    await expect(page.getByRole('list', { name: 'Scorers, Argentina' })).toContainText("23'");
    await expect(score).toHaveText(/^2\s*–\s*2$/, { timeout: 90_000 });
    await expect(score).toHaveText(/^3\s*–\s*3$/, { timeout: 90_000 });
    await expect(page.getByTestId('shoot-out')).toHaveText(/^4–2/, { timeout: 90_000 });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Argentina 3, France 3/);
    expect(await ended).toBe(0);
  } finally {
    replay.kill('SIGINT');
    await ended;
  }
});
