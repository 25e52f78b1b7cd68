import type { Page } from '@playwright/test';
import { type SportName, unique } from './fixtures/api.ts';
import { expectAccessible } from './fixtures/axe.ts';
import { expectLive } from './fixtures/live.ts';
import { expect, test } from './fixtures/test.ts';
import { WIDTHS } from './fixtures/widths.ts';

/** Short sets, so that a whole match is a few taps. */
const SHORT = { bestOf: 3, points: 3, cap: 5, deciderPoints: 3, deciderCap: 5 };

/** What differs from sport to sport: what a set is called, and whether who serves first is asked before each. */
const SPORTS: readonly (readonly [sport: SportName, unit: 'set' | 'game', hasTimeOuts: boolean])[] = [
  ['volleyball', 'set', true],
  ['beachVolleyball', 'set', true],
  ['tableTennis', 'game', true],
  ['badminton', 'game', false],
];
const [NARROW, DESK] = WIDTHS;
const PHONE = { ...NARROW, hasTouch: true };

const key = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

for (const [sport, unit, hasTimeOuts] of SPORTS)
  test(`a whole match of ${sport} is scored by taps and by keys, and seen by two fans`, async ({
    owner,
    visit,
    visitAsOwner,
  }) => {
    const match = await owner.makeMatch(sport, SHORT);
    const { home, away } = match;
    const [phone, desk] = await Promise.all([
      visit(`/match/${match.id}`, PHONE),
      visit(`/match/${match.id}`, DESK),
    ]);
    await Promise.all([expectLive(phone), expectLive(desk)]);
    const console = await visitAsOwner(`/admin/match/${match.id}`, PHONE);

    await key(console, `Start ${unit} 1, ${away.name} serves`).tap();
    const point = key(console, `Point ${home.name}`);
    await expect(phone.getByRole('img', { name: 'serving' })).toBeVisible();
    await point.tap();
    await point.tap();
    await expect(phone.getByRole('main')).toContainText(`${unit === 'set' ? 'Set' : 'Game'} point`);
    if (hasTimeOuts) {
      await key(console, `Time-out ${away.name}`).tap();
      await expect(desk.getByRole('main')).toContainText(`Time-out ${away.code}`);
    }
    await expectAccessible(console, 'the console');
    await expectAccessible(phone, 'the match on a phone');
    await point.tap();
    // The first set is home's, and the keys of the second are those of a desk.
    await expect(phone.getByTestId('score')).toHaveText('1–0');
    const keyboard = await visitAsOwner(`/admin/match/${match.id}`, DESK);
    const start = key(keyboard, `Start ${unit} 2`);
    await expect(start).toBeEnabled();
    await keyboard.keyboard.press('p');
    await expect(key(keyboard, `Point ${away.name}`)).toBeEnabled();
    await keyboard.keyboard.press('h');
    const points = async () => (await owner.matchOf(match.id)).summary.units.at(-1);
    await expect.poll(points).toMatchObject({ home: 1, away: 0 });
    // A point that was the other side's is taken back.
    await expect(key(keyboard, `Undo: Point, ${home.name}, 1–0`)).toBeEnabled();
    await keyboard.keyboard.press('Control+z');
    await expect.poll(points).toMatchObject({ home: 0, away: 0 });
    for (const _ of [1, 2, 3]) await keyboard.keyboard.press('a');
    await expect(desk.getByTestId('score')).toHaveText('1–1');

    // Where a toss decides, who serves first in the last is asked; else it follows.
    const tossed = key(keyboard, `Start ${unit} 3, ${home.name} serves`);
    const next = key(keyboard, `Start ${unit} 3`);
    await expect(tossed.or(next).first()).toBeEnabled();
    await ((await tossed.isVisible()) ? tossed : next).click();
    await expect(key(keyboard, `Point ${away.name}`)).toBeEnabled();
    for (const _ of [1, 2, 3]) await keyboard.keyboard.press('a');
    await expect(desk.getByTestId('score')).toHaveText('1–2');
    await expect(phone.getByRole('heading', { level: 1 })).toContainText('2');
    await expectAccessible(desk, 'the match at a desk');
    expect((await owner.matchOf(match.id)).summary).toMatchObject({
      status: 'ended',
      result: { winner: 'away' },
    });
  });

test('a result of volleyball is entered by its sets, and one that cannot be is refused in words', async ({
  owner,
  visit,
  visitAsOwner,
}) => {
  const match = await owner.makeMatch('volleyball');
  const console = await visitAsOwner(`/admin/match/${match.id}`);
  await key(console, 'Enter result only').click();
  const dialog = console.getByRole('dialog');
  const enter = async (sets: readonly (readonly [string, string])[]) => {
    for (const [index, [home, away]] of sets.entries()) {
      const group = dialog.getByRole('group', { name: `Set ${index + 1}` });
      await group.getByLabel(match.home.name).fill(home);
      await group.getByLabel(match.away.name).fill(away);
    }
  };
  await enter([
    ['25', '24'],
    ['25', '20'],
    ['25', '20'],
  ]);
  await expect(dialog).toContainText('Set 1 cannot end 25–24');
  await enter([['26', '24']]);
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  const fan = await visit(`/match/${match.id}`);
  await expect(fan.getByTestId('score')).toHaveText('3–0');
});

test('a club picks the rules of its match, and changes one number', async ({ owner, visitAsOwner }) => {
  const page = await visitAsOwner('/admin/new');
  await page.getByLabel('Competition').selectOption('New competition');
  await page.getByLabel('Name').fill(unique('Club cup'));
  await page.getByLabel('Season').fill('2027');
  await page.getByLabel('Sport').selectOption('Badminton');
  await page.getByLabel('Rules').selectOption('3×15');
  await expect(page.getByLabel('Points that win a game')).toHaveValue('15');
  await page.getByLabel('Games at most').fill('x');
  await page.getByLabel('Home player').fill(unique('Ayr'));
  await page.getByLabel('Away player').fill(unique('Bute'));
  await page.getByRole('button', { name: 'Create match' }).click();
  await expect(page.getByText('A number from 1 to 9.')).toBeVisible();
  await page.getByLabel('Games at most').fill('5');
  await page.getByRole('button', { name: 'Create match' }).click();
  await expect(page.getByRole('button', { name: 'Start game 1', exact: true })).toBeVisible();
  const { match } = await owner.matchOf(new URL(page.url()).pathname.split('/').at(-1) ?? '');
  expect(match.options).toMatchObject({ sport: 'badminton', bestOf: 5, points: 15, cap: 21 });
});
