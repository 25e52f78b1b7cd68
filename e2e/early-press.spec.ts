import type { Page } from '@playwright/test';
import * as wire from '@scoreline/protocol';
import { shiftsOf } from './fixtures/shifts.ts';
import { expect, test } from './fixtures/test.ts';
import { WIDTHS } from './fixtures/widths.ts';

const SCRIPTS = /\/_next\/static\/.*\.js/;

/** Holds back the scripts of a page. Returns what lets them come. */
const holdScripts = async (page: Page): Promise<() => Promise<void>> => {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  await page.route(SCRIPTS, async (route) => {
    await opened;
    await route.continue();
  });
  return async () => {
    open();
    await page.unrouteAll({ behavior: 'wait' });
  };
};

/** Buttons that are nothing without a script, and take a press. */
const ready = (page: Page) => page.locator('button[type=button]:enabled');

for (const { name, viewport } of WIDTHS)
  test(`on ${name} the admin pages take no press that would be lost`, async ({ owner, visitAsOwner }) => {
    const match = await owner.makeMatch();
    await owner.post('/v1/keys', wire.key, { name: 'Feed' });
    const page = await visitAsOwner('about:blank', { viewport });
    const wrong: string[] = [];
    page.on('pageerror', ({ message }) => wrong.push(message));
    page.on('console', (line) => {
      if (line.type() === 'error') wrong.push(line.text());
    });
    for (const path of [
      '/admin/keys',
      `/admin/competitions/${match.competitionId}`,
      `/admin/teams/${match.home.id}`,
      `/admin/match/${match.id}`,
    ]) {
      const comeOn = await holdScripts(page);
      await page.goto(path, { waitUntil: 'commit' });
      const off = page.locator('button[type=button]:disabled');
      await expect(off.first()).toBeAttached();
      await expect(page.locator('footer, main').last()).toBeAttached();
      await expect(ready(page)).toHaveCount(0);
      await comeOn();
      await expect(off).toHaveCount(0);
      expect(await shiftsOf(page), path).toEqual([]);
    }
    expect(wrong).toEqual([]);
  });

test('what has the keyboard before the page can act keeps it', async ({ owner, visitAsOwner }) => {
  await owner.post('/v1/keys', wire.key, { name: 'Feed' });
  const page = await visitAsOwner('about:blank');
  const comeOn = await holdScripts(page);
  await page.goto('/admin/keys', { waitUntil: 'commit' });
  const name = page.getByRole('textbox').first();
  await name.focus();
  await page.keyboard.type('Scoreboard');
  await comeOn();
  await ready(page).first().click({ trial: true });
  await expect(name).toBeFocused();
  await expect(name).toHaveValue('Scoreboard');
});

test('the audit log is narrowed without any script', async ({ owner, visitAsOwner }) => {
  await owner.makeMatch();
  const page = await visitAsOwner('/admin/audit', { javaScriptEnabled: false });
  await page.getByLabel('What').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page).toHaveURL(/[?&]kind=\w+/);
});
