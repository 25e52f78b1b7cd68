import type { Page } from '@playwright/test';
import type { Match } from './fixtures/api.ts';
import { expect, test } from './fixtures/test.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const DESKTOP = { viewport: { width: 1280, height: 800 } };

/** One way of working the console. */
interface Hand {
  press(page: Page, key: string): Promise<void>;
  confirm(page: Page): Promise<void>;
}
const keyOf = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

const taps = (): Hand => {
  const tap = async (page: Page, name: string) => {
    await keyOf(page, name).tap();
  };
  return {
    press: tap,
    confirm: (page) => tap(page, 'Confirm'),
  };
};

const keys = (): Hand => {
  const strike = async (page: Page, shortcut: string) => {
    await page.keyboard.press(shortcut);
  };
  return {
    press: async (page, name) => {
      // Nothing but what is printed on the key itself.
      const shortcut = await keyOf(page, name).getAttribute('aria-keyshortcuts');
      if (shortcut === null) throw new Error(`${name} has no key`);
      await strike(page, shortcut.length === 1 ? shortcut.toLowerCase() : shortcut);
    },
    confirm: async (page) => {
      const confirm = keyOf(page, 'Confirm');
      while (!(await confirm.evaluate((one) => one === document.activeElement))) await strike(page, 'Tab');
      await strike(page, 'Enter');
    },
  };
};

/** Presses a key until it counted; two presses of one key within 0.6 s are one. What it did is what undo would undo. */
const record = async (hand: Hand, page: Page, key: string, undo: string | RegExp) => {
  const done = page.getByRole('button', { name: undo });
  await expect(async () => {
    if (!(await done.isVisible())) await hand.press(page, key);
    await expect(done).toBeVisible({ timeout: 500 });
  }).toPass();
};

const scoreTennis = async (hand: Hand, console: Page, { home, away }: Match) => {
  await record(hand, console, `Start play, ${home.name} serves`, /^Undo: Start of play/);
  await record(hand, console, `Double fault by ${home.name}`, /^Undo: Point.*0–15/);
  await record(hand, console, `Undo: Point, ${away.name}, 0–15`, /^Undo: Start of play/);
  for (let set = 1; set <= 2; set += 1)
    for (let game = 1; game <= 6; game += 1)
      for (const score of [/15–0$/, /30–0$/, /40–0$/, /(game|set|match)/])
        await record(hand, console, `Point ${home.name}`, new RegExp(`^Undo: Point, .*${score.source}`));
  await hand.press(console, 'Make final');
  await hand.confirm(console);
};

for (const [how, device, handOf] of [
  ['with taps alone on a phone', PHONE, taps],
  ['with the keyboard alone on a desktop', DESKTOP, keys],
] as const) {
  test(`a whole tennis match is scored ${how}`, async ({ owner, visit, visitAsOwner }) => {
    test.setTimeout(150_000);
    const match = await owner.makeMatch('tennis');
    const fan = await visit(`/match/${match.id}`);
    await expect(fan.getByTestId('connection')).toHaveAttribute('data-state', 'live');
    const console = await visitAsOwner(`/admin/match/${match.id}`, device);
    await expect(keyOf(console, `Start play, ${match.home.name} serves`)).toBeEnabled();
    await scoreTennis(handOf(), console, match);
    await expect
      .poll(async () => (await owner.get<{ summary: object }>(`/v1/matches/${match.id}`)).summary)
      .toMatchObject({
        status: 'final',
        score: { home: 2, away: 0 },
        sets: [
          { home: 6, away: 0 },
          { home: 6, away: 0 },
        ],
      });
    await expect(fan.getByRole('heading', { level: 1 })).toHaveText(/2/);
  });
}
