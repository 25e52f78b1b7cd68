import { crc32, deflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import * as wire from '@scoreline/protocol';
import { expectNoSideways } from './fixtures/access.ts';
import { unique } from './fixtures/api.ts';
import { expect, test } from './fixtures/test.ts';

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** A blue square of so many pixels, as a PNG. */
const png = (side: number): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(3 * side, Buffer.from([10, 60, 255]))]);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: side }, () => row)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

test('an editor makes a team with a crest, and fans see it', async ({ visitAsOwner, visit, owner }) => {
  const page = await visitAsOwner('/admin/teams/new', { viewport: { width: 390, height: 844 } });
  const name = unique('Bodø Rovers');
  await page.getByLabel('Name').fill(name);
  await page.getByRole('button', { name: 'Create team' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await page.getByLabel('Code').fill('BOR');
  await page.getByLabel('Colour', { exact: true }).fill('#0a3cff');
  await page.getByRole('button', { name: 'Save team' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();

  await page.getByLabel('Crest file').setInputFiles({
    name: 'crest.svg',
    mimeType: 'image/svg+xml',
    buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  });
  await expect(page.getByRole('main').getByRole('alert')).toContainText('SVG is not supported');
  await page
    .getByLabel('Crest file')
    .setInputFiles({ name: 'crest.png', mimeType: 'image/png', buffer: png(64) });
  await expect(page.getByRole('img', { name: `Crest of ${name}` })).toBeVisible();
  await expectNoSideways(page);

  await page.getByLabel('Players, one per line').fill('1 Sam Keeper (GK)\n9 Jo Field\nno. 200');
  await page.getByRole('button', { name: 'Save squad' }).click();
  await expect(page.getByText('Saved: 3 players.')).toBeVisible();

  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const match = await owner.makeMatch();
  await owner.context.patch(`/v1/matches/${match.id}`, { data: { version: 1, homeId: id } });
  const fan = await visit(`/match/${match.id}`);
  const crest = fan.locator('main img').first();
  await expect(crest).toBeVisible();
  await expect.poll(() => crest.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(64);

  await page.goto('/admin/teams');
  await page.getByLabel('Search').fill('BODO ROVERS');
  await expect(page.getByRole('link', { name })).toBeVisible();
});

test('two editors of one team: the second is told, and nothing typed is lost', async ({
  visitAsOwner,
  owner,
}) => {
  const team = await owner.post('/v1/teams', wire.team, { name: unique('Ayr') });
  const [one, two] = [
    await visitAsOwner(`/admin/teams/${team.id}`),
    await visitAsOwner(`/admin/teams/${team.id}`),
  ];
  await one.getByLabel('Short name').fill('Theirs');
  await one.getByRole('button', { name: 'Save team' }).click();
  await expect(one.getByText('Saved.')).toBeVisible();
  await two.getByLabel('Short name').fill('Mine');
  await two.getByLabel('Code').fill('MIN');
  await two.getByRole('button', { name: 'Save team' }).click();
  await expect(two.getByRole('main').getByRole('alert')).toContainText('Someone else edited this team');
  await expect(two.getByText('Someone else changed this to "Theirs".')).toBeVisible();
  await expect(two.getByLabel('Short name')).toHaveValue('Mine');
  await two.getByRole('button', { name: 'Save team' }).click();
  await expect(two.getByText('Saved.')).toBeVisible();
});

test('two editors of one squad: the second sees the list of the first before replacing it', async ({
  visitAsOwner,
  owner,
}) => {
  const team = await owner.post('/v1/teams', wire.team, { name: unique('Ayr') });
  const path = `/admin/teams/${team.id}`;
  const [one, two] = [await visitAsOwner(path), await visitAsOwner(path)];
  // The name has the same version as the squad, and is nothing to be told of.
  await two.getByLabel('Short name').fill('Ayr');
  await two.getByRole('button', { name: 'Save team' }).click();
  await expect(two.getByText('Saved.')).toBeVisible();
  const list = (page: Page) => page.getByLabel('Players, one per line');
  await list(one).fill('9 Jo Field');
  await one.getByRole('button', { name: 'Save squad' }).click();
  await expect(one.getByText('Saved: 1 player.')).toBeVisible();
  await list(two).fill('100 Al Wing');
  await two.getByRole('button', { name: 'Save squad' }).click();
  await expect(two.getByRole('main').getByRole('alert')).toContainText('Some lines cannot be read');
  await list(two).fill('7 Al Wing');
  await two.getByRole('button', { name: 'Save squad' }).click();
  await expect(two.getByRole('main').getByRole('alert')).toContainText('their list: 9 Jo Field');
  await expect(list(two)).toHaveValue('7 Al Wing');
  await two.getByRole('button', { name: 'Save squad' }).click();
  await expect(two.getByText('Saved: 1 player.')).toBeVisible();
});

test('venues and players are found by a part of their name and edited in the list', async ({
  visitAsOwner,
  owner,
}) => {
  const [venue, player] = [unique('Moss Lane'), unique('Jo Field')];
  const page = await visitAsOwner('/admin/venues');
  await page.getByLabel('New venue').fill(venue);
  await page.getByRole('button', { name: 'Create venue' }).click();
  await page.getByLabel('Search').fill(venue.slice(1));
  await page.getByRole('button', { name: venue }).click();
  await page.getByLabel('Town', { exact: true }).fill('Ayr');
  await page.getByRole('button', { name: 'Save venue' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('button', { name: `${venue} Ayr` })).toBeVisible();

  const team = await owner.post('/v1/teams', wire.team, { name: unique('Ayr') });
  await owner.context.put(`/v1/teams/${team.id}/squad`, {
    data: { version: 1, players: [{ name: player }] },
  });
  await page.goto('/admin/players');
  await page.getByLabel('Search').fill(player.slice(1));
  await page.getByRole('button', { name: player }).click();
  await page.getByLabel('Name', { exact: true }).fill(`${player} Smith`);
  await page.getByRole('button', { name: 'Save player' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.getByRole('button', { name: 'Archive' }).click();
  await expect(page.getByRole('button', { name: 'Restore' })).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText(`No players match "${player.slice(1)}".`)).toBeVisible();
});

test('an editor makes a match of a team that there is and of what is new', async ({
  visitAsOwner,
  owner,
}) => {
  const [cup, ayr, bute] = [unique('Cup'), unique('Ayr'), unique('Bute')];
  const { id } = await owner.post('/v1/teams', wire.team, { name: ayr });
  const page = await visitAsOwner('/admin/new');
  await page.getByLabel('Competition').selectOption('New competition');
  await page.getByLabel('Name').fill(cup);
  await page.getByLabel('Season').fill('2026');
  await page.getByLabel('Home team').fill(ayr);
  await expect(page.getByText('Existing team.')).toBeVisible();
  await page.getByLabel('Away team').fill(ayr.toUpperCase());
  await page.getByRole('button', { name: 'Create match' }).click();
  await expect(page.getByText('Choose a different team from the home team.')).toBeVisible();
  await page.getByLabel('Away team').fill(bute);
  await page.getByRole('button', { name: 'Create match' }).click();
  await expect(page.getByRole('button', { name: 'Start first half' })).toBeVisible();
  const { match, competition } = await owner.matchOf(new URL(page.url()).pathname.split('/').at(-1) ?? '');
  expect([match.home.id, match.away.name, competition.name]).toEqual([id, bute, cup]);
});

test('an editor makes a round-robin, postpones a round, and puts a match away', async ({
  visitAsOwner,
  owner,
}) => {
  const competition = await owner.post('/v1/competitions', wire.competition, {
    name: unique('League'),
    season: '2026/27',
    sport: 'football',
  });
  const page = await visitAsOwner(`/admin/competitions/${competition.id}`);
  await page.getByRole('link', { name: 'Create schedule' }).click();
  const teams = ['Ayr', 'Bute', 'Col', 'Dun'].map(unique);
  await page.getByLabel(/^Teams, one per line/).fill(teams.join('\n'));
  await page.getByLabel('First round on').fill('2026-08-15');
  await page.getByLabel('Kick-off times').fill('13:00, 15:00');
  await page.getByRole('button', { name: 'Preview schedule' }).click();
  await expect(page.getByText('6 matches in 3 rounds.')).toBeVisible();
  await page.getByRole('button', { name: 'Create 6 matches' }).click();
  await expect(page.getByRole('heading', { name: 'Matchday 3 2 matches' })).toBeVisible();

  await page.getByRole('button', { name: 'Edit round: Matchday 2' }).click();
  await page.getByLabel('Reason (optional)').fill('Snow');
  await page.getByRole('button', { name: 'Postpone 2 matches' }).click();
  await expect(page.getByText('2 of 2 matches postponed.')).toBeVisible();
  await page.getByRole('button', { name: 'Postpone 2 matches' }).click();
  await expect(page.getByText('0 of 2 matches postponed.')).toBeVisible();
  await expect(
    page.getByText(/A match can be postponed when it is scheduled, delayed/).first(),
  ).toBeVisible();
  await page.getByLabel('Move by days').check();
  await page.getByRole('textbox', { name: 'Days' }).fill('1');
  await page.getByRole('button', { name: 'Move 2 matches' }).click();
  await expect(page.getByText('2 of 2 matches moved.')).toBeVisible();

  await page
    .getByRole('link', { name: /^Edit / })
    .first()
    .click();
  // The competition's own page has such a button too.
  await expect(page.getByRole('button', { name: 'Save match' })).toBeEnabled();
  await page.getByRole('button', { name: 'Archive' }).click();
  await expect(page.getByRole('button', { name: 'Restore' })).toBeVisible();
  const shown = async () =>
    (await owner.get(`/v1/competitions/${competition.slug}`, wire.competitionPage)).matches.length;
  await expect.poll(shown).toBe(5);
  await page.getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByRole('button', { name: 'Archive' })).toBeVisible();
  await expect.poll(shown).toBe(6);
});
