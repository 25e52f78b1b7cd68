import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as wire from '@scoreline/protocol';
import { expectNoSideways } from './fixtures/access.ts';
import { unique } from './fixtures/api.ts';
import { expect, test } from './fixtures/test.ts';

const FILES = fileURLToPath(new URL('../../shared/data/openfootball/', import.meta.url));

test('a CSV with a bad row: the good rows are imported, once, and the import is undone', async ({
  visitAsOwner,
  owner,
}) => {
  const competition = await owner.post('/v1/competitions', wire.competition, {
    name: unique('Cup'),
    season: '2026',
    sport: 'football',
  });
  const [ayr, bute] = [unique('Ayr'), unique('Bute')];
  await owner.post('/v1/teams', wire.team, { name: ayr });
  const csv = `date,time,home,away,round\n2026-08-15,15:00,${ayr},${bute},1\n2026-08-22,3pm,${bute},${ayr},2\n2026-08-29,15:00,${bute},${ayr},3\n`;
  const page = await visitAsOwner(`/admin/import?competition=${competition.id}`, {
    viewport: { width: 390, height: 844 },
  });
  const drop = () =>
    page
      .getByLabel('File to import')
      .setInputFiles({ name: 'fixtures.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await drop();
  await expect(page.getByText('"3pm" is no time. Write 19:30, or 19:30 UTC+1.')).toBeVisible();
  await expect(page.getByText('Line 3')).toBeVisible();
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByText('2 matches: 2 new, 0 changed, 0 unchanged.')).toBeVisible();
  await expectNoSideways(page);
  await page.getByRole('button', { name: 'Import 2 valid rows' }).click();
  await expect(page.getByRole('button', { name: 'Import another file' })).toBeVisible();
  const matches = async () =>
    (await owner.get(`/v1/competitions/${competition.slug}`, wire.competitionPage)).matches;
  await expect.poll(async () => (await matches()).map(({ match }) => match.home.name)).toEqual([ayr, bute]);
  const found = await owner.get(`/v1/teams?q=${encodeURIComponent(ayr)}`, wire.teamsFound);
  expect(found.teams.length).toBe(1);

  await page.getByRole('button', { name: 'Import another file' }).click();
  await drop();
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByRole('button', { name: 'Nothing to import' })).toBeDisabled();

  await page.reload();
  await page.getByRole('button', { name: 'Undo the import of fixtures.csv' }).first().click();
  await page.getByRole('button', { name: 'Undo import' }).click();
  await expect(page.getByText('Undone: 2 matches archived')).toBeVisible();
  await expect.poll(async () => (await matches()).length).toBe(0);
});

test.describe('openfootball', () => {
  test.skip(!existsSync(FILES), 'The openfootball files are not in ../shared/data, beside the repository.');

  test('a World Cup is dropped, previewed, imported and undone', async ({ visitAsOwner, owner }) => {
    test.slow();
    const page = await visitAsOwner('/admin/import');
    // Under a name of its own: another test imports the same tournament from another source.
    const cup = unique('World Cup');
    const named = (name: string) => ({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(readFileSync(`${FILES}${name}`, 'utf8').replace('World Cup 2022', `${cup} 2022`)),
    });
    await page
      .getByLabel('File to import')
      .setInputFiles([named('worldcup-2022.json'), named('worldcup-2022.groups.json')]);
    await expect(page.getByText(/64 matches: 64 new, 0 changed, 0 unchanged/)).toBeVisible();
    await expect(page.getByText(/172 goals/)).toBeVisible();
    await page.getByRole('button', { name: 'Import 64 matches' }).click();
    // Hundreds of commands, one after the other.
    const done = page.getByText(/64 matches, 172 goals.*no difference/);
    await expect(done).toBeVisible({ timeout: 300_000 });
    const names = async () =>
      (await owner.get('/v1/competitions', wire.competitions)).competitions.map(({ name }) => name);
    expect(await names()).toContain(cup);
    await page.getByRole('button', { name: 'Undo the import of worldcup-2022.json' }).click();
    await page.getByRole('button', { name: 'Undo import' }).click();
    await expect(page.getByText('Undone: 64 matches archived')).toBeVisible();
    expect(await names()).not.toContain(cup);
  });
});
