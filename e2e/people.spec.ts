import { join } from 'node:path';
import type { Page } from '@playwright/test';
import Libsql from 'libsql';
import { baseUrl, unique } from './fixtures/api.ts';
import { expectAccessible } from './fixtures/axe.ts';
import { expect, test } from './fixtures/test.ts';
import { WIDTHS } from './fixtures/widths.ts';

/** Nothing is wider than the page. */
const expectNoSideways = async (page: Page) =>
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);

/** Everything that is pressed is as high as a thumb needs, at this width and at 320 px. */
const expectThumbs = async (page: Page) => {
  const small = await page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'main a, main button, main input:not([type=checkbox], [type=radio]), main select, header a',
      ),
    ]
      .map((one) => ({ text: one.textContent?.trim() || one.id, height: one.getBoundingClientRect().height }))
      .filter(({ height }) => height > 0 && height < 44),
  );
  expect(small).toEqual([]);
};

const expectGoodPage = async (page: Page) => {
  const size = page.viewportSize();
  await expectThumbs(page);
  await expectNoSideways(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSideways(page);
  if (size !== null) await page.setViewportSize(size);
  await expectAccessible(page, new URL(page.url()).pathname);
};

const PASSWORD = 'a quiet afternoon';

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

const signIn = async (page: Page, { email, password }: { email: string; password: string }) => {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
};

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

    test('a key is made for one competition, works, is revoked, and works no more', async ({
      visitAsOwner,
      owner,
      request,
    }) => {
      const [mine, other] = [await owner.makeMatch(), await owner.makeMatch()];
      const { competitions } = await owner.get<{ competitions: { id: string; name: string }[] }>(
        '/v1/competitions',
      );
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

    test('somebody joins with a passkey, signs in with it, adds another browser and ends it', async ({
      owner,
      visit,
    }) => {
      const invite = await owner.post<{ path: string }>('/v1/invites', { role: 'scorer' });
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
  const me = await owner.get<{ id: string }>('/v1/me');
  const page = await visitAsOwner(`/admin/people/${me.id}`);
  await expect(page.getByText('is the only owner.')).toBeVisible();
  await expect(page.getByText('The only owner cannot be removed.')).toBeVisible();
});

/** Makes a link as old as it may be, in the database of the system that the tests have started. */
const expire = (dataDir: string, id: string) => {
  const file = new Libsql(join(dataDir, 'scoreline.db'));
  file.prepare('update "oneTimeLink" set "expiresAt" = 1 where id = ?').run(id);
  file.close();
};

test('an invite whose time is over says so and what to do, also to somebody who has it open', async ({
  visit,
  owner,
}) => {
  const dataDir = process.env.SCORELINE_DATA_DIR;
  test.skip(dataDir === undefined, 'the database of a system that runs already is not at hand');
  const invite = await owner.post<{ id: string; path: string }>('/v1/invites', { role: 'scorer' });
  const page = await visit(invite.path);
  await page.getByLabel('Your name').fill('Late Larry');
  await page.getByLabel('Your e-mail').fill(`${unique('late').replace(' ', '-')}@example.org`);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  if (dataDir !== undefined) expire(dataDir, invite.id);
  await page.getByRole('button', { name: 'Join' }).click();
  const words = 'This link expired after 7 days. Ask the owner for a new one.';
  await expect(page.getByRole('main').getByRole('alert')).toHaveText(words);
  await expect(page).toHaveURL(new RegExp(invite.path));
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link does not work');
  await expect(page.getByText(words)).toBeVisible();
  await expectGoodPage(page);
});

test('a link that there is not, or that was taken back, says what to do', async ({ visit, owner }) => {
  const page = await visit('/join/not-a-link');
  await expect(page.getByText('Unknown link')).toBeVisible();
  const invite = await owner.post<{ id: string; path: string }>('/v1/invites', { role: 'scorer' });
  await owner.context.delete(`/v1/invites/${invite.id}`);
  await page.goto(invite.path);
  await expect(page.getByText('This link was revoked. Ask the owner for a new one.')).toBeVisible();
  // An invite is no password link.
  const open = await owner.post<{ path: string }>('/v1/invites', { role: 'scorer' });
  await page.goto(open.path.replace('/join/', '/password/'));
  await expect(page.getByText('Unknown link.')).toBeVisible();
});
