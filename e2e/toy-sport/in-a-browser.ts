import { fileURLToPath } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { person } from '@scoreline/protocol';
import { expectNoSideways } from '../fixtures/access.ts';
import { unique } from '../fixtures/api.ts';
import { expectAccessible } from '../fixtures/axe.ts';
import { keyOf } from '../fixtures/hand.ts';
import { expect, test } from '../fixtures/test.ts';
import { WIDTHS } from '../fixtures/widths.ts';

const OUT = fileURLToPath(new URL('../../out/toy-sport', import.meta.url));
const CUP = unique('Coin Cup');
const HOME = unique('Harriet Heads');
const AWAY = unique('Toby Tails');
const SCORER = {
  name: 'Tess Tosser',
  email: `${unique('tess').replace(' ', '-')}@example.org`,
  password: 'heads or tails',
};

/** A picture of the whole page at both widths, in which nothing may stick out and axe finds no fault. */
const take = async (page: Page, name: string): Promise<void> => {
  for (const { viewport } of WIDTHS) {
    await page.setViewportSize(viewport);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: `${OUT}/${name}-${viewport.width}.png`, fullPage: true });
    await expectNoSideways(page);
  }
  await expectAccessible(page, name);
  await page.emulateMedia({ colorScheme: null });
};

test('a sport that was added an hour ago is scored by its two keys and seen by fans', async ({
  owner,
  visit,
  visitAsOwner,
}) => {
  const wrong: string[] = [];
  /** A page in a browser of its own, whose errors are kept. */
  const watched = async (path: string, options?: Parameters<Browser['newContext']>[0]): Promise<Page> => {
    const page = await visit('about:blank', options);
    page.on('pageerror', ({ message }) => wrong.push(`${path}: ${message}`));
    page.on('console', (line) => {
      if (['error', 'warning'].includes(line.type())) wrong.push(`${path}: ${line.text()}`);
    });
    await page.goto(path);
    return page;
  };

  await owner.post('/v1/people', person, { ...SCORER, role: 'editor' });
  const scorer = await watched('/admin/new');
  await expect(scorer).toHaveURL(/sign-in/);
  await scorer.getByLabel('E-mail').fill(SCORER.email);
  await scorer.getByLabel('Password').fill(SCORER.password);
  await scorer.getByRole('button', { name: 'Sign in', exact: true }).click();

  await scorer.getByLabel('Competition').selectOption('New competition');
  await scorer.getByLabel('Name').fill(CUP);
  await scorer.getByLabel('Season').fill('2026');
  await scorer.getByLabel('Sport').selectOption('Coin toss');
  await scorer.getByLabel('Home player').fill(HOME);
  await scorer.getByLabel('Away player').fill(AWAY);
  const now = await scorer.evaluate(() => {
    const local = new Date();
    local.setMinutes(local.getMinutes() - local.getTimezoneOffset());
    return local.toISOString().slice(0, 16);
  });
  await scorer.getByLabel('Start', { exact: true }).fill(now);
  await take(scorer, 'new-match');
  await scorer.getByRole('button', { name: 'Create match' }).click();
  await expect(scorer).toHaveURL(/\/admin\/match\/[^/]+$/);
  const id = new URL(scorer.url()).pathname.split('/').at(-1) ?? '';
  await expect(keyOf(scorer, `Toss ${HOME}`)).toBeEnabled();
  await expect(keyOf(scorer, 'Delay start')).toBeEnabled();
  await take(scorer, 'console-before');

  const board = await watched('/');
  const fan = await watched(`/match/${id}`);
  const colleague = await visitAsOwner(`/admin/match/${id}`);
  for (const page of [board, fan])
    await expect(page.getByTestId('connection')).toHaveAttribute('data-state', 'live');
  const row = board.getByRole('listitem').filter({ hasText: AWAY });
  await row.getByRole('button', { name: /^Follow/ }).click();
  await expect(row.getByTestId('score')).toHaveText(/^–\s*–$/);
  await take(fan, 'match-before');

  await keyOf(scorer, `Toss ${HOME}`).click();
  await expect(scorer.getByTestId('console-score')).toContainText('1–0');
  await expect(row.getByTestId('score')).toHaveText(/^1\s*0$/);
  await expect(row.getByRole('link')).toHaveAccessibleName(`${HOME} 1, ${AWAY} 0, live`);
  await expect(board).toHaveTitle(/^\S+ 1–0 \S+ · /);
  await expect(fan.getByTestId('score')).toHaveText(/^1\s*–\s*0$/);
  await expect(fan.getByTestId('announcer')).toContainText(`Toss, ${HOME}`);
  await scorer.keyboard.press('a');
  await expect(fan.getByTestId('score')).toHaveText(/^1\s*–\s*1$/);
  await expect(fan.getByRole('heading', { level: 1 })).toHaveText(`${HOME} 1, ${AWAY} 1`);
  await expect(colleague.getByRole('region', { name: 'Who scores' })).toContainText('Tess Tosser is scoring');
  await expect(scorer.getByRole('region', { name: 'Who scores' })).toContainText('You are scoring');
  await take(scorer, 'console-live');
  await take(board, 'board-live');
  await take(fan, 'match-live');

  await keyOf(scorer, `Toss ${AWAY}`).click();
  await expect(row.getByTestId('score')).toHaveText(/^1\s*2$/);
  await expect(row).toContainText('Ended');
  await expect(board).toHaveTitle(/^(?!.*–)/);
  await expect(fan.getByTestId('score')).toHaveText(/^1\s*–\s*2$/);
  await expect(fan.getByTestId('announcer')).toContainText(`Toss, ${AWAY}`);
  await expect(fan.getByRole('main')).toContainText(
    new RegExp([AWAY, AWAY, HOME].map((name) => `Toss, ${name}`).join('.*')),
  );
  await take(scorer, 'console-over');
  await take(board, 'board-over');
  await take(fan, 'match-over');

  // A page that comes later shows the same.
  await fan.reload();
  await expect(fan).toHaveTitle(new RegExp(`^${HOME} 1, ${AWAY} 2`));
  await expect(fan.getByRole('heading', { level: 1 })).toHaveText(`${HOME} 1, ${AWAY} 2`);
  await fan.getByRole('link', { name: `${CUP} 2026` }).click();
  await expect(fan.getByRole('heading', { level: 1 })).toContainText(CUP);
  await expect(fan.getByRole('main')).toContainText(AWAY);
  await take(fan, 'competition');
  await scorer.goto(`/admin/audit?match=${id}`);
  await expect(scorer.getByRole('main')).toContainText(`recorded a toss for ${HOME}`);
  await take(scorer, 'audit');
  expect(wrong).toEqual([]);
});
