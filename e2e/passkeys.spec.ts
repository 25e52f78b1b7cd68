import type { Page } from '@playwright/test';
import * as wire from '@scoreline/protocol';
import { baseUrl, unique } from './fixtures/api.ts';
import { expectGoodPage } from './fixtures/good-page.ts';
import { PASSWORD, signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';
import { WIDTHS } from './fixtures/widths.ts';

/** A passkey needs an address that has a name. */
const named = (path: string): string => {
  const url = new URL(path, baseUrl());
  if (url.hostname === '127.0.0.1') url.hostname = 'localhost';
  return url.href;
};

/** A phone's own fingerprint reader, say, that always says yes. */
const giveAuthenticator = async (page: Page) => {
  const browser = await page.context().newCDPSession(page);
  await browser.send('WebAuthn.enable');
  await browser.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
};

for (const { name: width, viewport } of WIDTHS)
  test.describe(`on ${width}`, () => {
    test('somebody joins with a passkey, signs in with it, adds another browser and ends it', async ({
      owner,
      visit,
    }) => {
      const invite = await owner.post('/v1/invites', wire.madeLink, { role: 'scorer' });
      const page = await visit(named(invite.path), { viewport });
      await giveAuthenticator(page);
      const name = unique('Pia');
      const email = `${name.replace(' ', '.')}@example.org`;
      await page.getByLabel('Your name').fill(name);
      await page.getByLabel('Your e-mail').fill(email);
      await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
      await page.getByRole('button', { name: 'Join' }).click();
      await expect(page.getByText('You have joined and are signed in.')).toBeVisible();
      await expectGoodPage(page);
      await page.getByLabel('Passkey name').fill('Thumb');
      await page.getByRole('button', { name: 'Add passkey' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Your matches' })).toBeVisible();

      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Your matches' })).toBeVisible();

      const second = await visit(named('/admin/account'), { viewport });
      await signIn(second, { email, password: PASSWORD });
      await expect(second.getByRole('heading', { level: 1, name: 'Your account' })).toBeVisible();
      await page.getByRole('link', { name: `${name}, scorer` }).click();
      await expect(page.getByText('Thumb')).toBeVisible();
      await page.getByLabel('Name', { exact: true }).and(page.locator('input')).fill(`${name} Moss`);
      await page.getByRole('button', { name: 'Save name' }).click();
      await expect(page.getByRole('link', { name: `${name} Moss, scorer` })).toBeVisible();
      await page.getByRole('button', { name: 'Add passkey' }).click();
      await expect(page.getByRole('main').getByRole('alert')).toHaveText(
        'This device already has a passkey for your account.',
      );
      await expectGoodPage(page);
      await page.getByRole('button', { name: /^Sign out Chrom/ }).click();
      await expect(page.getByText(/was signed out\.$/)).toBeVisible();
      await second.reload();
      await expect(second.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
      await signIn(second, { email, password: PASSWORD });
      await expect(second.getByRole('heading', { level: 1, name: 'Your account' })).toBeVisible();

      await page.getByLabel('Current password').fill('not my password');
      await page.getByLabel('New password', { exact: true }).fill(`${PASSWORD} again`);
      await page.getByRole('button', { name: 'Change password' }).click();
      await expect(page.getByText('The current password is wrong')).toBeVisible();
      await page.getByLabel('Current password').fill(PASSWORD);
      await page.getByRole('button', { name: 'Change password' }).click();
      await expect(page.getByText('Password changed. Your other browsers are signed out.')).toBeVisible();
      await second.reload();
      await expect(second.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();

      await page.getByRole('button', { name: 'Remove: Thumb' }).click();
      await page.getByRole('button', { name: 'Remove passkey' }).click();
      await expect(page.getByText('Thumb was removed.')).toBeVisible();
      await page.getByRole('button', { name: 'Sign out', exact: true }).click();
      await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
      await expect(page.getByRole('main').getByRole('alert')).toContainText('Unknown passkey');
      await expectGoodPage(page);
    });
  });
