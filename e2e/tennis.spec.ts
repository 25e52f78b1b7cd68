import { expectLive } from './fixtures/live.ts';
import { expect, test } from './fixtures/test.ts';

test('a game of tennis is scored on the console and seen by fans', async ({ owner, visit, visitAsOwner }) => {
  const match = await owner.makeMatch('tennis');
  const { home, away } = match;
  const fan = await visit(`/match/${match.id}`);
  await expectLive(fan);
  const console = await visitAsOwner(`/admin/match/${match.id}`);
  await console.getByRole('button', { name: `Start play, ${away.name} serves` }).click();
  const point = console.getByRole('button', { name: `Point ${home.name}`, exact: true });
  for (const call of ['15', '30', '40']) {
    await point.click();
    await expect(fan.getByRole('main')).toContainText(call);
  }
  await console.getByRole('button', { name: `Point ${away.name}`, exact: true }).click();
  await point.click();
  await expect(fan.getByRole('heading', { level: 1 })).toHaveText(/1/);
  // A cache in front of the API may be two seconds behind.
  await expect
    .poll(async () => (await owner.matchOf(match.id)).summary)
    .toMatchObject({ units: [{ code: 'S1', home: 1, away: 0 }], turn: { side: 'home' }, revision: 6 });
});
