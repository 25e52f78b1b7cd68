import * as wire from '@scoreline/protocol';
import { baseUrl, unique } from './fixtures/api.ts';
import { expectGoodPage } from './fixtures/good-page.ts';
import { expect, test } from './fixtures/test.ts';
import { WIDTHS } from './fixtures/widths.ts';

for (const { name: width, viewport } of WIDTHS)
  test.describe(`on ${width}`, () => {
    test('a key is made for one competition, works, is revoked, and works no more', async ({
      visitAsOwner,
      owner,
      request,
    }) => {
      const [mine, other] = [await owner.makeMatch(), await owner.makeMatch()];
      const { competitions } = await owner.get('/v1/competitions', wire.competitions);
      const cup = competitions.find(({ id }) => id === mine.competitionId)?.name ?? '';
      const page = await visitAsOwner('/admin/keys', { viewport });
      const name = unique('Feed');
      await page.getByLabel('Name').fill(name);
      await page.getByLabel('Some competitions only').check();
      await page.getByRole('button', { name: 'Create key' }).click();
      await expect(page.getByRole('main').getByRole('alert')).toContainText('Choose at least one');
      await page.getByRole('checkbox', { name: cup }).check();
      await expectGoodPage(page);
      await page.getByRole('button', { name: 'Create key' }).click();
      const key = await page.getByLabel(`Key of ${name}`).inputValue();

      const start = async (matchId: string) =>
        (
          await request.post(`${baseUrl()}/v1/matches/${matchId}/commands`, {
            headers: { authorization: `Bearer ${key}` },
            data: {
              commandId: unique('k').replace(' ', '-'),
              command: { type: 'delayMatch', reason: 'Fog' },
            },
          })
        ).status();
      expect(await start(mine.id)).toBe(200);
      expect(await start(other.id)).toBe(403);

      await page.reload();
      const row = page.getByRole('listitem').filter({ hasText: name });
      await expect(row).toContainText('last used');
      await expect(row).toContainText(cup);
      // By the keyboard: it is led to the answer that changes nothing, and back.
      const revoke = page.getByRole('button', { name: `Revoke: ${name}` });
      await revoke.focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(revoke).toBeFocused();
      await page.getByRole('button', { name: `Revoke: ${name}` }).click();
      await page.getByRole('button', { name: `Revoke ${name}` }).click();
      await expect(page.getByRole('button', { name: `Revoke: ${name}` })).toHaveCount(0);
      await page.getByText(/^Revoked \(/).click();
      await expect(row).toContainText('revoked');
      await expectGoodPage(page);
      expect(await start(mine.id)).toBe(401);

      await page.goto(`/admin/match/${mine.id}/edit`);
      await page.getByRole('main').getByRole('link', { name: 'Audit' }).click();
      const log = page.getByRole('main').getByRole('listitem');
      await expect(log.filter({ hasText: `${name} delayed the kick-off` })).toContainText('Reason: Fog');
      await page.getByLabel('Who').selectOption({ label: name });
      await page.getByRole('button', { name: 'Show' }).click();
      await expect(page).toHaveURL(/person=/);
      await expect(log.filter({ hasText: 'created the match' })).toHaveCount(0);
      await expect(log.filter({ hasText: `${name} delayed the kick-off` })).toBeVisible();
      await page.getByLabel('From').fill('2001-01-01');
      await page.getByLabel('To', { exact: true }).fill('2001-01-02');
      await page.getByRole('button', { name: 'Show' }).click();
      await expect(page.getByText('No matching entries.')).toBeVisible();
    });
  });
