import * as wire from '@scoreline/protocol';
import { type Api, unique } from './fixtures/api.ts';
import { expectLive } from './fixtures/live.ts';
import { expect, test } from './fixtures/test.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Two teams that met last week, and meet again now. */
const makeLeague = async (owner: Api) => {
  const competition = await owner.post('/v1/competitions', wire.competition, {
    name: unique('League'),
    season: '2026',
    sport: 'football',
  });
  const [home, away] = await Promise.all(
    ['Ashford', 'Brigton'].map((name) => owner.post('/v1/teams', wire.team, { name: unique(name) })),
  );
  const make = (days: number) =>
    owner.post('/v1/matches', wire.fixture, {
      competitionId: competition.id,
      homeId: home?.id,
      awayId: away?.id,
      kickoffAt: Date.now() + days * DAY,
    });
  const [earlier, now] = [await make(-7), await make(0)];
  await owner.command(earlier.id, {
    type: 'recordResult',
    result: { sport: 'football', fullTime: { home: 2, away: 0 } },
  });
  await owner.command(now.id, { type: 'startPeriod', period: '1H' });
  return { competition, earlier, now };
};

const goal = (name: string) => ({
  type: 'recordGoal',
  side: 'home',
  kind: 'openPlay',
  player: { name },
});

/** The winners had fielded somebody who was not allowed to play. */
const award = {
  type: 'awardMatch',
  winner: 'away',
  score: { home: 0, away: 3 },
  reason: 'Ineligible player',
};

test("a competition's scorers follow: a goal, its right scorer, and that it was none", async ({
  owner,
  visit,
}) => {
  const { competition, now } = await makeLeague(owner);
  const page = await visit(`/competition/${competition.slug}`);
  await expectLive(page);
  const scorers = page.getByRole('region', { name: 'Scorers' });
  await expect(scorers).toHaveCount(0);
  const { incidents } = await owner.command(now.id, goal('Ada'));
  await expect(scorers.getByRole('row', { name: 'Ada' })).toContainText('1');
  const [scored] = incidents.put;
  await owner.command(now.id, {
    type: 'amendIncident',
    incidentId: scored?.id,
    changes: { player: { name: 'Ben' } },
  });
  await expect(scorers.getByRole('row', { name: 'Ben' })).toContainText('1');
  await expect(scorers.getByRole('row', { name: 'Ada' })).toHaveCount(0);
  await owner.command(now.id, { type: 'voidIncident', incidentId: scored?.id, reason: 'No goal' });
  await expect(scorers).toHaveCount(0);
});

test('an open match follows a correction of the earlier one: form, head to head and table', async ({
  owner,
  visit,
}) => {
  const { earlier, now } = await makeLeague(owner);
  const page = await visit(`/match/${now.id}`);
  await expectLive(page);
  const form = page.getByRole('list', { name: `Form, ${now.home.name}` }).getByRole('link');
  await expect(form).toHaveText(/W$/);
  await owner.command(earlier.id, award);
  await expect(form).toHaveText(/L$/);
  await expect(page.getByRole('region', { name: 'Head to head' })).toContainText(
    `${now.home.name} 0, ${now.away.name} 3`,
  );
});

test("a team's page follows a correction of a match that is over", async ({ owner, visit }) => {
  const { earlier } = await makeLeague(owner);
  const page = await visit(`/team/x-${earlier.home.id}`);
  const form = page.getByRole('list', { name: /^Form/ }).getByRole('link');
  await expect(form).toHaveText(/W$/);
  await expectLive(page);
  await owner.command(earlier.id, award);
  await expect(form).toHaveText(/L$/);
});

test('back to a form shows what is there now', async ({ owner, visitAsOwner }) => {
  const [before, after] = [unique('Before'), unique('After')];
  const team = await owner.post('/v1/teams', wire.team, { name: before });
  const page = await visitAsOwner('/admin/teams');
  await page.getByLabel('Search').fill(before);
  await page.getByRole('link', { name: before }).click();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue(before);
  await page.getByRole('link', { name: 'Competitions' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Competitions');
  const { version } = (await owner.get(`/v1/teams/${team.id}`, wire.teamSheet)).team;
  const change = await owner.context.patch(`/v1/teams/${team.id}`, { data: { version, name: after } });
  expect(change.status()).toBe(200);
  await page.goBack();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue(after);
  await page.getByLabel('Name', { exact: true }).fill(`${after} FC`);
  await page.getByRole('button', { name: 'Save team' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
});
