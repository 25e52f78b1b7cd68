import type { Page } from '@playwright/test';
import type { Match } from './fixtures/api.ts';
import { expect, test } from './fixtures/test.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const DESKTOP = { viewport: { width: 1280, height: 800 } };

/** One way of working the console, which counts how often the scorer touched it. */
interface Hand {
  readonly touches: () => number;
  press(page: Page, key: string): Promise<void>;
  /** Says who it was of the last event, and what kind of goal where it was no ordinary one. */
  name(page: Page, player: string, kind?: string): Promise<void>;
  confirm(page: Page): Promise<void>;
}
const keyOf = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

const taps = (): Hand => {
  let touches = 0;
  const tap = async (page: Page, name: string) => {
    touches += 1;
    await keyOf(page, name).tap();
  };
  return {
    touches: () => touches,
    press: tap,
    name: async (page, player, kind) => {
      await tap(page, 'Add scorer');
      await page.getByLabel('Name', { exact: true }).fill(player);
      if (kind !== undefined) await page.getByText(kind, { exact: true }).tap();
      if (kind !== undefined) await page.getByLabel('Name', { exact: true }).fill(player);
      await tap(page, 'Save changes');
    },
    confirm: (page) => tap(page, 'Confirm'),
  };
};

const keys = (): Hand => {
  let touches = 0;
  const strike = async (page: Page, shortcut: string) => {
    touches += 1;
    await page.keyboard.press(shortcut);
  };
  return {
    touches: () => touches,
    press: async (page, name) => {
      // Nothing but what is printed on the key itself.
      const shortcut = await keyOf(page, name).getAttribute('aria-keyshortcuts');
      if (shortcut === null) throw new Error(`${name} has no key`);
      await strike(page, shortcut.length === 1 ? shortcut.toLowerCase() : shortcut);
    },
    name: async (page, player, kind) => {
      await strike(page, 'd');
      const field = page.getByLabel('Name', { exact: true });
      await expect(field).toBeFocused();
      if (kind !== undefined) {
        // "Nobody" is off while nobody is named, so the kinds are next.
        await strike(page, 'Tab');
        await expect(page.getByLabel('Open play')).toBeFocused();
        while (!(await page.getByLabel(kind, { exact: true }).isChecked())) await strike(page, 'ArrowRight');
        await strike(page, 'Shift+Tab');
        await expect(field).toBeFocused();
      }
      await page.keyboard.type(player);
      await strike(page, 'Enter');
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

const scoreFootball = async (hand: Hand, console: Page, fan: Page, { home, away }: Match) => {
  const step = (key: string, undo: string) => record(hand, console, key, new RegExp(`^Undo: ${undo}`));
  await step('Start first half', 'Start of first half');
  const before = hand.touches();
  await hand.press(console, `Goal ${home.name}`);
  await expect(fan.getByTestId('score')).toHaveText(/^1\s*–\s*0$/);
  expect(hand.touches() - before, 'touches for a goal on the fans’ page').toBeLessThanOrEqual(2);
  await hand.name(console, 'Ada Ahead');
  await expect(fan.getByRole('main')).toContainText('Ada Ahead');

  await step(`Yellow card ${away.name}`, `Yellow card, ${away.name}`);
  await step(`Goal ${away.name}`, `Goal, ${away.name}`);
  await hand.name(console, 'Olive Own', 'Own goal');
  await expect(fan.getByRole('main')).toContainText('Olive Own');
  await step(`Substitution ${home.name}`, `Substitution, ${home.name}`);
  await step(`Goal ${home.name}`, `Goal, ${home.name}`);
  await step('Review goal', 'Review');
  await step('Close review: goal cancelled', 'Review.*goal cancelled');
  await expect(fan.getByTestId('score')).toHaveText(/^1\s*–\s*1$/);
  await step('End first half', 'End of first half');
  await step('Start second half', 'Start of second half');
  await step(`Missed penalty ${home.name}`, `Missed penalty, ${home.name}`);
  await step(`Red card ${away.name}`, `Red card, ${away.name}`);
  await step('End second half', 'End of second half');
  await step('Start extra time, first half', 'Start of extra time, first');
  await step('End extra time, first half', 'End of extra time, first');
  await step('Start extra time, second half', 'Start of extra time, second');
  await step('End extra time, second half', 'End of extra time, second');
  await step('Start shoot-out', 'Start of shoot-out');
  for (let round = 0; round < 3; round += 1) {
    await step(`Kick scored ${home.name}`, `Kick scored, ${home.name}`);
    await step(`Kick missed ${away.name}`, `Kick missed, ${away.name}`);
  }
  await hand.press(console, 'Make final');
  await hand.confirm(console);
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
  test(`a whole football match is scored ${how}`, async ({ owner, visit, visitAsOwner }) => {
    test.setTimeout(150_000);
    const match = await owner.makeMatch('football', { extraTime: true, shootOut: true });
    const fan = await visit(`/match/${match.id}`);
    await expect(fan.getByTestId('connection')).toHaveAttribute('data-state', 'live');
    const console = await visitAsOwner(`/admin/match/${match.id}`, device);
    await expect(keyOf(console, 'Start first half')).toBeEnabled();
    await scoreFootball(handOf(), console, fan, match);
    await expect
      .poll(async () => (await owner.get<{ summary: object }>(`/v1/matches/${match.id}`)).summary)
      .toMatchObject({
        status: 'final',
        score: { home: 1, away: 1 },
        shootOut: { home: 3, away: 0 },
        outcome: { winner: 'home', by: 'shootOut' },
      });
    await expect(fan.getByTestId('score')).toHaveText(/^1\s*–\s*1$/);
    await expect(fan.getByTestId('shoot-out')).toContainText('3–0');
    await expect(fan.getByRole('main')).toContainText(/goal cancelled/i);
  });

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
