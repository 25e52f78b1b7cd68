import type { Page } from '@playwright/test';
import { expectKeyboard, expectNoSideways, tabTo } from './fixtures/access.ts';
import { expectAccessible } from './fixtures/axe.ts';
import { FANS_PAGES, openFansPage } from './fixtures/fans-pages.ts';
import { expectLive } from './fixtures/live.ts';
import { expect, test } from './fixtures/test.ts';
import { SMALL_PX, WIDTHS } from './fixtures/widths.ts';

/** Pages of every layout, with what can be used on them: Tab goes once around each. */
const LAYOUTS: readonly string[] = [
  ...['board-following', 'match-live', 'match-tennis', 'competition', 'competition-bracket'],
  ...['competitions', 'team', 'search', 'not-found'],
];

/** Shift+Tab leads back to where a page begins. */
const expectBackwards = async (page: Page, name: string) => {
  const skip = page.getByRole('link', { name: 'Skip to content' });
  const most = await page.locator('a, button, input, select, summary, [tabindex]').count();
  const isBack = () => skip.evaluate((link) => link === document.activeElement);
  for (let presses = 0; presses < most + 20 && !(await isBack()); presses += 1)
    await page.keyboard.press('Shift+Tab');
  await expect(skip, `${name}, backwards`).toBeFocused();
};

// Each page in each state is opened once, and everything that must hold of any page is looked at in each width.
for (const one of FANS_PAGES)
  test(`${one.name} passes on a phone and a desk: axe in light and dark, its width, and the keyboard`, async ({
    matchday,
    visit,
  }) => {
    const [first] = WIDTHS;
    // A clock of twelve hours is the wider one.
    const page = await visit('about:blank', {
      viewport: first.viewport,
      locale: 'en-US',
      reducedMotion: 'reduce',
    });
    await openFansPage(page, one, matchday);
    for (const { name, viewport } of WIDTHS) {
      for (const width of [SMALL_PX, viewport.width]) {
        await page.setViewportSize({ ...viewport, width });
        await expectNoSideways(page);
      }
      await expectAccessible(page, `${one.name} on ${name}`);
      if (!LAYOUTS.includes(one.name)) continue;
      await expectKeyboard(page);
      // The way back is the same one in any width.
      if (one.name !== 'search' && viewport === first.viewport) await expectBackwards(page, one.name);
    }
  });

test('every page that the keyboard goes around is known', () => {
  const names = FANS_PAGES.map((page) => page.name);
  expect(names).toEqual(expect.arrayContaining([...LAYOUTS]));
});

for (const { name, viewport } of WIDTHS)
  test(`the keyboard is enough for the board and a match on ${name}`, async ({ owner, visit }) => {
    const { home, away, id } = await owner.makeMatch('tennis');
    await owner.command(id, { type: 'startPlay', server: 'home' });
    for (let set = 0; set < 24; set += 1) await owner.command(id, { type: 'recordPoint', side: 'home' });
    await owner.command(id, { type: 'recordPoint', side: 'away' });
    const page = await visit('/?show=live', { viewport });
    await expectLive(page);

    await tabTo(page, /^Skip to content$/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    await tabTo(page, /^Finished/);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/show=live/);

    await tabTo(page, new RegExp(`^Follow ${home.name} v ${away.name}`));
    await page.keyboard.press('Space');
    const followed = page.getByRole('region', { name: 'Following' });
    await expect(followed).toContainText(home.name);
    await followed.getByRole('link').focus();
    await page.keyboard.press('Enter');

    await expect(page.getByRole('heading', { level: 1 })).toContainText(home.name);
    const first = page.getByRole('group').filter({ hasText: 'Set 1' });
    await expect(first).not.toHaveAttribute('open');
    await tabTo(page, /^Set 1$/);
    await page.keyboard.press('Enter');
    await expect(first).toHaveAttribute('open');
    await tabTo(page, /^Sign in$/);
  });

for (const where of ['the board', 'its page'] as const)
  test(`a goal, a cancelled goal and full time are said once on ${where}, or not at all`, async ({
    owner,
    visit,
  }) => {
    const { home, away, id } = await owner.makeMatch();
    const path = where === 'the board' ? '/' : `/match/${id}`;
    const [page, quiet] = [await visit(path), await visit(path)];
    await quiet.getByLabel('Announce').selectOption('Nothing');
    const region = page.getByTestId('announcer');
    for (const one of [page, quiet]) await expectLive(one);
    await expect(region).toHaveAttribute('aria-live', 'polite');
    // Other matches of the day may be news on the board at the same time.
    await expect(region).not.toContainText(home.name);
    const said: [command: object, text: string][] = [
      [{ type: 'startPeriod', period: '1H' }, `Kick-off. ${home.name} v ${away.name}.`],
      [
        { type: 'recordGoal', side: 'away', kind: 'openPlay' },
        `Goal, ${away.name}. ${home.name} 0, ${away.name} 1.`,
      ],
    ];
    for (const [command, text] of said) {
      await owner.command(id, command);
      await expect(region.getByText(text, { exact: true })).toHaveCount(1);
    }
    const { incidents } = await owner.command(id, { type: 'recordGoal', side: 'home', kind: 'openPlay' });
    // Said before the review begins: a board gets changes of one moment as one.
    const equalised = `Goal, ${home.name}. ${home.name} 1, ${away.name} 1.`;
    await expect(region.getByText(equalised, { exact: true })).toHaveCount(1);
    const rest: typeof said = [
      [
        { type: 'openReview', about: 'goal', incidentId: incidents.put[0]?.id },
        `VAR check, goal. ${home.name} 1, ${away.name} 1.`,
      ],
      [
        { type: 'closeReview', outcome: 'goalCancelled' },
        `Goal cancelled, ${home.name}. ${home.name} 0, ${away.name} 1.`,
      ],
      [{ type: 'endPeriod' }, `Half-time. ${home.name} 0, ${away.name} 1.`],
    ];
    for (const [command, text] of rest) {
      await owner.command(id, command);
      await expect(region.getByText(text, { exact: true })).toHaveCount(1);
    }
    await owner.command(id, { type: 'startPeriod', period: '2H' });
    await owner.command(id, { type: 'endPeriod' });
    const over = `Full time. ${home.name} 0, ${away.name} 1.`;
    await expect(region.getByText(over, { exact: true })).toHaveCount(1);
    await expect(quiet.getByTestId('status').filter({ hasText: 'FT' }).first()).toBeVisible();
    await expect(quiet.getByTestId('announcer')).toBeEmpty();
  });
