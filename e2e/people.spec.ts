import * as wire from '@scoreline/protocol';
import { baseUrl, unique } from './fixtures/api.ts';
import { expectGoodPage } from './fixtures/good-page.ts';
import { PASSWORD, signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';
import { WIDTHS } from './fixtures/widths.ts';

for (const { name: width, viewport } of WIDTHS)
  test.describe(`on ${width}`, () => {
    test('somebody is invited, joins, gets a role and a new password, and is signed out', async ({
      visit,
      visitAsOwner,
    }) => {
      const owner = await visitAsOwner('/admin/people', { viewport });
      const [note, name] = [unique('Bo of the club'), unique('Bo')];
      const email = `${name.replace(' ', '.')}@example.org`;
      await owner.getByLabel('Role').selectOption('scorer');
      await owner.getByLabel(/^For whom/).fill(note);
      await owner.getByRole('button', { name: 'Create invite' }).click();
      const link = await owner.getByLabel('Link', { exact: true }).inputValue();
      expect(link).toContain(`${new URL(baseUrl()).origin}/join/`);
      await expect(owner.getByRole('img', { name: 'The link as a QR code' })).toBeVisible();
      await owner.getByRole('button', { name: 'Copy' }).click();
      await expect(owner.getByText('Copied.')).toBeVisible();
      await expect(owner.getByText(note)).toBeVisible();
      await expectGoodPage(owner);

      const bo = await visit(link, { viewport });
      await expect(bo.getByText('You are invited as a scorer')).toBeVisible();
      await bo.getByLabel('Your name').fill(name);
      await bo.getByLabel('Your e-mail').fill(email);
      await bo.getByLabel('Password', { exact: true }).fill('qwertyuiop');
      await bo.getByRole('button', { name: 'Join' }).click();
      await expect(bo.getByRole('main').getByRole('alert')).toContainText('too common');
      await bo.getByLabel('Password', { exact: true }).fill(PASSWORD);
      await expectGoodPage(bo);
      await bo.getByRole('button', { name: 'Join' }).click();
      const matches = bo.getByRole('heading', { level: 1, name: 'Your matches' });
      const later = bo.getByRole('link', { name: 'Continue without a passkey' });
      // Offered where passkeys work: under a name, but not under 127.0.0.1, where these tests are usually at home.
      await expect(matches.or(later)).toBeVisible();
      if (await later.isVisible()) await later.click();
      await expect(matches).toBeVisible();

      const late = await visit(link, { viewport });
      await expect(late.getByRole('heading', { level: 1 })).toHaveText('This link does not work');
      await expect(late.getByText('This link was already used')).toBeVisible();
      await expectGoodPage(late);

      await owner.reload();
      await expect(owner.getByText(note)).toBeHidden();
      await owner.getByRole('link', { name: new RegExp(name) }).click();
      await expect(owner.getByRole('heading', { level: 1, name })).toBeVisible();
      await owner.getByLabel('Role', { exact: true }).and(owner.locator('select')).selectOption('editor');
      await owner.getByRole('button', { name: 'Save role' }).click();
      await expect(owner.getByText(`Saved: ${name} is now editor.`)).toBeVisible();
      await bo.goto('/admin/teams');
      await expect(bo.getByRole('heading', { level: 1, name: 'Teams' })).toBeVisible();

      await owner.getByRole('button', { name: 'Create password link' }).click();
      const reset = await owner.getByLabel('Link', { exact: true }).inputValue();
      await expectGoodPage(owner);
      const forgetful = await visit(reset, { viewport });
      await forgetful.getByLabel('New password', { exact: true }).fill(`${PASSWORD} again`);
      await expectGoodPage(forgetful);
      await forgetful.getByRole('button', { name: 'Set password and sign in' }).click();
      await expect(forgetful.getByRole('heading', { level: 1, name: 'Matches' })).toBeVisible();
      // Whoever had the old password is out.
      await bo.reload();
      await expect(bo.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();

      await owner.reload();
      await expect(owner.getByText(/^Chrome on /)).toHaveCount(1);
      await owner.getByRole('button', { name: 'Sign out everywhere' }).click();
      await owner.getByRole('button', { name: 'Sign out everywhere' }).click();
      await expect(owner.getByText('1 browser was signed out.')).toBeVisible();
      await expect(owner.getByText('Not signed in anywhere.')).toBeVisible();
      await forgetful.reload();
      await expect(forgetful.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
      await forgetful.goto(reset);
      await expect(forgetful.getByText('This link was already used')).toBeVisible();

      await owner.getByRole('link', { name: 'Audit', exact: true }).last().click();
      const log = owner.getByRole('main').getByRole('listitem');
      for (const words of [
        `Owner ended 1 session of ${name}.`,
        `${name} set a new password with a link.`,
        `Owner created a password link for ${name}.`,
        `Owner changed the role of ${name}.`,
        `${name} joined with an invite.`,
      ])
        await expect(log.filter({ hasText: words }).first()).toBeVisible();
      await expect(log.filter({ hasText: 'Role: from scorer to editor' }).first()).toBeVisible();
      await expectGoodPage(owner);

      await owner.getByLabel('What').selectOption('signIns');
      await owner.getByRole('button', { name: 'Show' }).click();
      await expect(log.filter({ hasText: `${name} signed in.` }).first()).toBeVisible();
      await expect(log.filter({ hasText: 'By: password' }).first()).toBeVisible();
      await expect(log.filter({ hasText: 'changed the role' })).toHaveCount(0);

      await owner.goto('/admin/people');
      await owner.getByRole('link', { name: new RegExp(name) }).click();
      await owner.getByRole('button', { name: `Remove ${name}` }).click();
      await owner.getByRole('button', { name: `Remove ${name}` }).click();
      await expect(owner.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
      await expect(owner.getByRole('link', { name: new RegExp(name) })).toHaveCount(0);
    });

    test('a scorer is told what is not for them, and sees the log of their own matches', async ({
      makeScorer,
      owner,
      visit,
    }) => {
      const [mine, other] = [await owner.makeMatch(), await owner.makeMatch()];
      await owner.command(mine.id, { type: 'delayMatch', reason: 'Fog' });
      const scorer = await makeScorer(mine.id);
      const page = await visit('/admin/people', { viewport });
      await signIn(page, scorer);
      await expect(page.getByText('Only owners can open this page.')).toBeVisible();
      for (const path of ['/admin/people/anybody', '/admin/keys']) {
        await page.goto(path);
        await expect(page.getByText('Only owners can open this page.')).toBeVisible();
      }
      await page.goto(`/admin/audit?match=${other.id}`);
      await expect(page.getByText('This match is not assigned to you')).toBeVisible();
      await page.getByRole('link', { name: 'Audit log of your matches' }).click();
      const log = page.getByRole('main').getByRole('listitem');
      await expect(log.filter({ hasText: 'Owner delayed the kick-off' })).toHaveCount(1);
      await expect(page.getByLabel('Who')).toHaveCount(0);
      await expectGoodPage(page);
    });
  });

test('an answer that does not come is said, and what was typed is kept', async ({ visitAsOwner }) => {
  const page = await visitAsOwner('/admin/people');
  await page.route('**/v1/invites', (route) => route.abort());
  await page.getByLabel(/^For whom/).fill('Kim');
  await page.getByRole('button', { name: 'Create invite' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('The server is not responding');
  await expect(page.getByLabel(/^For whom/)).toHaveValue('Kim');
  await page.unroute('**/v1/invites');
  await page.getByRole('button', { name: 'Create invite' }).click();
  await expect(page.getByLabel('Link', { exact: true })).toBeVisible();
  await page.goto('/admin/audit?from=2026-11-02&to=2026-11-01');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('The first day is after the last');
});

test('the only owner can be neither made less nor removed, and the page says so', async ({
  owner,
  visitAsOwner,
}) => {
  const me = await owner.get('/v1/me', wire.me);
  const page = await visitAsOwner(`/admin/people/${me.id}`);
  await expect(page.getByText('is the only owner.')).toBeVisible();
  await expect(page.getByText('The only owner cannot be removed.')).toBeVisible();
});
