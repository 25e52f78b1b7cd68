import { baseUrl } from './fixtures/api.ts';
import { expectLive } from './fixtures/live.ts';
import { expect, test } from './fixtures/test.ts';
import { WIDTHS } from './fixtures/widths.ts';

test('the first HTML of the board and of a match holds names and scores', async ({ owner }) => {
  const match = await owner.startMatch();
  await owner.command(match.id, { type: 'recordGoal', side: 'away', kind: 'openPlay' });
  // A cache in front of the pages may be two seconds behind.
  for (const path of ['/', `/match/${match.id}`])
    await expect
      .poll(async () => (await fetch(new URL(path, baseUrl()))).text())
      .toContain(`${match.home.name} 0, ${match.away.name} 1`);
});

for (const { name, viewport } of WIDTHS)
  test(`the board can be read without JavaScript, on ${name}`, async ({ owner, visit }) => {
    const match = await owner.startMatch();
    await owner.command(match.id, { type: 'recordGoal', side: 'home', kind: 'openPlay' });
    const page = await visit('/', { viewport, javaScriptEnabled: false });
    const row = page.getByRole('listitem').filter({ hasText: match.home.name });
    // Nothing on the page changes by itself here, and a cache in front of it may be two seconds behind.
    await expect(async () => {
      await page.reload();
      await expect(row.getByTestId('score')).toHaveText(/^1\s*0$/, { timeout: 1_000 });
    }).toPass();
    await row.getByRole('link').click();
    await expect(page.getByTestId('score')).toHaveText(/^1\s*–\s*0$/);
  });

test("the match clock is the server's, whatever the phone's clock says", async ({ owner, visit }) => {
  const match = await owner.startMatch();
  await owner.command(match.id, { type: 'setClock', seconds: 22 * 60 + 30 });
  const page = await visit('/match/none');
  await page.clock.install({ time: Date.now() + 60 * 60 * 1000 });
  await page.goto(`/match/${match.id}`);
  await expectLive(page);
  await expect(page.getByRole('main')).toContainText("23'");
});

test('a match that does not exist says so, with a way back', async ({ visit }) => {
  const page = await visit('/match/nothing-here');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/not found/i);
  await page.getByRole('link', { name: /today/i }).click();
  await expect(page).toHaveURL(/\/$/);
});

test('a day without matches says where the next are', async ({ owner, visit }) => {
  await owner.makeMatch();
  const page = await visit('/?day=2024-02-29');
  await expect(page.getByRole('main')).toContainText('No matches on Thursday');
  await expect(page.getByRole('main')).toContainText('Next');
});

for (const { name, viewport } of WIDTHS)
  test(`a page says that it is not live while the WebSocket is blocked, and polls, on ${name}`, async ({
    owner,
    visit,
  }) => {
    const match = await owner.startMatch();
    const page = await visit('about:blank', { viewport });
    await page.routeWebSocket(/\/app\//, (socket) => socket.close({ code: 1001 }));
    await page.goto(`/match/${match.id}`);
    await expect(page.getByTestId('connection')).toHaveAttribute('data-state', 'polling');
    await expect(page.getByTestId('connection')).toHaveText('Updates every few seconds');
    await owner.command(match.id, { type: 'recordGoal', side: 'home', kind: 'openPlay' });
    await expect(page.getByTestId('score')).toHaveText(/^1\s*–\s*0$/);
  });

for (const { name, viewport } of WIDTHS)
  test(`without a network a link keeps the scores on the page and says why, on ${name}`, async ({
    owner,
    visit,
  }) => {
    const match = await owner.startMatch();
    const page = await visit('/', { viewport });
    await expectLive(page);
    await page.context().setOffline(true);
    await expect(page.getByTestId('connection')).toHaveAttribute('data-state', 'offline');
    const row = page.getByRole('listitem').filter({ hasText: match.home.name });
    await row.getByRole('link').click();
    const note = page.getByTestId('offline-note');
    await expect(note).toContainText('You are offline. Other pages open when you are back online.');
    await expect(note.getByRole('link')).toHaveAttribute('href', new RegExp(`${match.id}$`));
    await expect(row.getByTestId('score')).toBeVisible();
    await page.context().setOffline(false);
    await expect(note).toBeEmpty();
    await row.getByRole('link').click();
    await expect(page).toHaveURL(new RegExp(`${match.id}$`));
  });

test('a page that was offline catches up when the network is back', async ({ owner, visit }) => {
  const match = await owner.startMatch();
  const page = await visit(`/match/${match.id}`);
  await expectLive(page);
  await page.context().setOffline(true);
  await expect(page.getByTestId('connection')).toHaveAttribute('data-state', 'offline');
  await owner.command(match.id, { type: 'recordGoal', side: 'home', kind: 'openPlay' });
  await page.context().setOffline(false);
  await expect(page.getByTestId('score')).toHaveText(/^1\s*–\s*0$/);
  await expectLive(page);
});
