import type { Page } from '@playwright/test';
import { expectLive } from './fixtures/live.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

/** Proves that a page was never loaded anew: a reload would lose the mark. */
const mark = (page: Page) => page.evaluate(() => document.documentElement.setAttribute('data-marked', ''));
const expectSamePage = (page: Page) => expect(page.locator('html')).toHaveAttribute('data-marked', '');

test("a scorer's goal changes the fans' open pages, and a cancelled goal is shown as cancelled", async ({
  owner,
  visit,
  makeScorer,
}) => {
  const match = await owner.makeMatch();
  const { home, away } = match;
  const scorer = await makeScorer(match.id);

  const board = await visit('/');
  const page = await visit(`/match/${match.id}`);
  const row = board.getByRole('listitem').filter({ hasText: home.name });
  await expect(row).toBeVisible();
  await expectLive(board);
  await expectLive(page);
  await Promise.all([mark(board), mark(page)]);

  const console = await visit(`/admin/match/${match.id}`);
  await expect(console).toHaveURL(/sign-in/);
  await signIn(console, scorer);
  await console.getByRole('button', { name: 'Start first half' }).click();
  await console.getByRole('button', { name: `Goal ${home.name}`, exact: true }).click();

  await expect(row.getByTestId('score')).toHaveText(/^1\s*0$/);
  await expect(row.getByRole('link')).toHaveAccessibleName(new RegExp(`${home.name} 1, ${away.name} 0`));
  await expect(page.getByTestId('score')).toHaveText(/^1\s*–\s*0$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    new RegExp(`${home.name} 1, ${away.name} 0`),
  );
  await expect(page.getByTestId('announcer')).toContainText(`Goal, ${home.name}`);

  await console.getByRole('button', { name: 'Review goal' }).click();
  await expect(row).toContainText('VAR');
  await console.getByRole('button', { name: 'Close review: goal cancelled' }).click();
  await expect(row.getByTestId('score')).toHaveText(/^0\s*0$/);
  await expect(page.getByTestId('score')).toHaveText(/^0\s*–\s*0$/);
  await expect(page.getByRole('main')).toContainText(/goal cancelled/i);
  await Promise.all([expectSamePage(board), expectSamePage(page)]);

  // The table is read again some seconds after the score, spread over all open pages.
  const table = page.getByRole('table', { name: 'Table including this match' });
  const points = table.getByRole('row').filter({ hasText: home.name }).getByRole('cell').last();
  await expect(points).toHaveText('1');

  const shown = await readable(page);
  await page.reload();
  await expect(page.getByTestId('score')).toHaveText(/^0\s*–\s*0$/);
  await expect(page.getByRole('main')).toContainText(/goal cancelled/i);
  expect(await readable(page)).toBe(shown);
});

test('a table that had counted a goal counts it no longer once it is cancelled', async ({ owner, visit }) => {
  const match = await owner.startMatch();
  const page = await visit(`/match/${match.id}`);
  await expectLive(page);
  const table = page.getByRole('table', { name: 'Table including this match' });
  const points = table.getByRole('row').filter({ hasText: match.home.name }).getByRole('cell').last();
  await expect(points).toHaveText('1');
  const goal = await owner.command(match.id, { type: 'recordGoal', side: 'home', kind: 'openPlay' });
  await expect(points).toHaveText('3');
  const incidentId = goal.incidents.put[0]?.id;
  await owner.command(match.id, { type: 'voidIncident', incidentId, reason: 'Offside' });
  await expect(points).toHaveText('1');
});

/** What stands on a page, but for what was announced on it and the clock, which ticks between two looks. */
const readable = async (page: Page): Promise<string> => {
  const announced = await page.getByTestId('announcer').innerText();
  const text = (await page.getByRole('main').innerText()).replace(announced, '');
  return text
    .replaceAll(/\d+(\+\d+)?[':]\d*/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
};

test('the key that has begun a half does not keep the keyboard, so a Space later does not end the half', async ({
  owner,
  visitAsOwner,
}) => {
  const match = await owner.makeMatch();
  const console = await visitAsOwner(`/admin/match/${match.id}`);
  const key = (name: string) => console.getByRole('button', { name, exact: true });
  await expect(console.getByText('Connected', { exact: true })).toBeVisible();
  await key('Start first half').focus();
  await console.keyboard.press('Enter');
  await expect(key('End first half')).not.toBeFocused();
  await expect(console.locator('header:has([data-testid="console-score"])')).toBeFocused();
  await console.keyboard.press('Space');
  await console.keyboard.press('h');
  await expect(console.getByTestId('console-score')).toHaveText('1–0');
  await expect(key('End first half')).toBeEnabled();
});

test('a scorer is turned away from a match that is not theirs', async ({ owner, visit, makeScorer }) => {
  const [theirs, other] = await Promise.all([owner.makeMatch(), owner.makeMatch()]);
  const scorer = await makeScorer(theirs.id);
  const page = await visit('/admin/sign-in');
  await signIn(page, scorer);
  await expect(page).toHaveURL(/\/admin$/);
  await expect(page.getByText(theirs.home.name)).toBeVisible();
  const answer = await page.evaluate(async (id) => {
    const sent = await fetch(`/v1/matches/${id}/commands`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ commandId: 'not-mine', command: { type: 'startPeriod', period: '1H' } }),
    });
    return { status: sent.status, body: await sent.json() };
  }, other.id);
  expect(answer).toMatchObject({ status: 403, body: { detail: expect.stringContaining('not assigned') } });
});

test('the last thing can be undone, and an earlier one corrected with a reason', async ({
  owner,
  visit,
  visitAsOwner,
}) => {
  const match = await owner.startMatch();
  await owner.command(match.id, {
    type: 'recordGoal',
    side: 'home',
    kind: 'openPlay',
    player: { name: 'Ada Ahead' },
    minute: { minute: 1 },
  });
  const fan = await visit(`/match/${match.id}`);
  await expectLive(fan);
  const console = await visitAsOwner(`/admin/match/${match.id}`);

  await console.getByRole('button', { name: `Goal ${match.away.name}`, exact: true }).click();
  await expect(fan.getByTestId('score')).toHaveText(/^1\s*–\s*1$/);
  await console.getByRole('button', { name: /^Undo: Goal, Blues/ }).click();
  await expect(fan.getByTestId('score')).toHaveText(/^1\s*–\s*0$/);

  await console.getByRole('button', { name: /^Correct: Goal, Reds/ }).click();
  await console.getByLabel('Reason for striking it out').fill('It hit the side netting');
  await console.getByRole('button', { name: 'Strike out' }).click();
  await expect(fan.getByTestId('score')).toHaveText(/^0\s*–\s*0$/);
  await expect(fan.getByRole('main')).toContainText('It hit the side netting');
});

test('two consoles on one match see each other', async ({ owner, visitAsOwner }) => {
  const match = await owner.startMatch();
  const one = await visitAsOwner(`/admin/match/${match.id}`);
  const two = await visitAsOwner(`/admin/match/${match.id}`);
  await one.getByRole('button', { name: `Goal ${match.home.name}`, exact: true }).click();
  await expect(two.getByTestId('console-score')).toHaveText(/1\s*–?\s*0/);
  await two.getByRole('button', { name: `Yellow card ${match.away.name}`, exact: true }).click();
  await expect(one.getByRole('button', { name: /^Correct: Yellow card, Blues/ })).toBeVisible();
});
