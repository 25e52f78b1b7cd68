import type { Page, Route } from '@playwright/test';
import type { Api } from './fixtures/api.ts';
import { DESKTOP, PHONE } from './fixtures/hand.ts';
import { expect, test } from './fixtures/test.ts';

const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Match of the day' });
const scoreOf = (page: Page) => panelOf(page).getByTestId('score');
const isLive = (page: Page) => expect(page.getByTestId('connection')).toHaveAttribute('data-state', 'live');
const GOAL = { type: 'recordGoal', side: 'home', kind: 'openPlay' };

/** A match being played alone on a day: each run of a test has another one. */
const kickOff = async (owner: Api, month: string) => {
  const { retry, repeatEachIndex } = test.info();
  const day = `2036-${month}-${10 + 4 * repeatEachIndex + retry}`;
  const match = await owner.makeMatch('football', {}, { kickoffAt: Date.parse(`${day}T10:00:00Z`) });
  await owner.command(match.id, { type: 'startPeriod', period: '1H' });
  return { match, board: `/?day=${day}` };
};

/** The scripts that a board loads until it is live. */
const scriptsOf = async (page: Page, board: string): Promise<string[]> => {
  const scripts: string[] = [];
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()));
  await page.goto(board);
  await isLive(page);
  return scripts;
};

/** The scripts that only a board with room for the match of the day loads: the panel's, and its sport's. */
const panelScripts = async (visit: (path: string, options: object) => Promise<Page>, board: string) => {
  const wide = await scriptsOf(await visit('about:blank', DESKTOP), board);
  const narrow = await scriptsOf(await visit('about:blank', PHONE), board);
  const only = wide.filter((script) => !narrow.includes(script));
  expect(narrow.filter((script) => !wide.includes(script))).toEqual([]);
  expect(only.length).toBeGreaterThan(0);
  return (url: URL) => only.includes(url.href);
};

test('the match beside the board can be read without JavaScript', async ({ owner, visit }) => {
  const { board } = await kickOff(owner, '03');
  const page = await visit(board, { ...DESKTOP, javaScriptEnabled: false });
  await expect(scoreOf(page)).toHaveText('0–0');
});

test('the match beside the board stays as it came until its script is there, and then is live', async ({
  owner,
  visit,
}) => {
  const { match, board } = await kickOff(owner, '04');
  const isOfPanel = await panelScripts(visit, board);
  // Elsewhere than the server thinks at first, so that the page renders itself anew meanwhile.
  const page = await visit('about:blank', { ...DESKTOP, timezoneId: 'Asia/Tokyo' });
  let isHeld = true;
  const held: Route[] = [];
  await page.route(isOfPanel, async (route) => {
    if (isHeld) held.push(route);
    else await route.continue();
  });
  await page.goto(board);
  await isLive(page);
  const heading = await panelOf(page).getByRole('heading').elementHandle();
  await owner.command(match.id, GOAL);
  await expect(page.locator(`[data-match="${match.id}"]`).getByTestId('score')).toHaveText('10');
  await expect(scoreOf(page)).toHaveText('0–0');
  isHeld = false;
  for (const route of held) await route.continue();
  await expect(scoreOf(page)).toHaveText('1–0');
  await owner.command(match.id, GOAL);
  await expect(scoreOf(page)).toHaveText('2–0');
  expect(await heading?.evaluate((element) => element.isConnected), 'it is the same element').toBe(true);
});

test('where the script of the match beside it does not come, the board is alone and live', async ({
  owner,
  visit,
}) => {
  const { match, board } = await kickOff(owner, '05');
  const isOfPanel = await panelScripts(visit, board);
  const page = await visit('about:blank', DESKTOP);
  await page.route(isOfPanel, (route) => route.abort());
  await page.goto(board);
  await expect(panelOf(page).getByRole('heading')).toHaveCount(0);
  await owner.command(match.id, GOAL);
  await expect(page.locator(`[data-match="${match.id}"]`).getByTestId('score')).toHaveText('10');
});

test('a window that is made wider gets the match beside the board', async ({ owner, visit }) => {
  const { match, board } = await kickOff(owner, '06');
  const page = await visit(board, { viewport: { width: 600, height: 800 } });
  await isLive(page);
  await expect(panelOf(page)).toBeHidden();
  await page.setViewportSize(DESKTOP.viewport);
  await expect(scoreOf(page)).toHaveText('0–0');
  await owner.command(match.id, GOAL);
  await expect(scoreOf(page)).toHaveText('1–0');
});

test('a board that one comes to by a link has the match beside it', async ({ matchday, visit }) => {
  const page = await visit(`/match/${matchday.matches.live.id}`, DESKTOP);
  await isLive(page);
  await page.evaluate(() => document.documentElement.setAttribute('data-test', 'the same document'));
  await page.getByRole('link', { name: 'Matches', exact: true }).click();
  await expect(panelOf(page).getByRole('heading')).toHaveCount(1);
  await isLive(page);
  await expect(page.locator('html')).toHaveAttribute('data-test', 'the same document');
});
