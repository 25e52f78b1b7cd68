import type { Page } from '@playwright/test';
import { DESKTOP, keyOf, PHONE } from './fixtures/hand.ts';
import { expectLive } from './fixtures/live.ts';
import { expect, test } from './fixtures/test.ts';

/** Counts what happens to the score and what is announced, from now on. */
const watchScore = (page: Page) =>
  page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const look = (selector: string) => {
      const one = document.querySelector(selector);
      if (one === null) throw new Error(`${selector} is not there`);
      new MutationObserver((all) => seen.push(...all.map(({ type }) => `${selector} ${type}`))).observe(one, {
        attributes: true,
        characterData: true,
        childList: true,
        subtree: true,
      });
    };
    look('[data-testid="score"]');
    look('[data-testid="announcer"]');
  });
const seenOf = (page: Page) => page.evaluate(() => Reflect.get(window, 'seen'));

for (const [device, options] of [
  ['a phone', PHONE],
  ['a desktop', DESKTOP],
] as const)
  test(`a note is on the open page of fans, corrected and struck out, on ${device}`, async ({
    owner,
    visit,
    visitAsOwner,
  }) => {
    const match = await owner.startMatch();
    await owner.command(match.id, { type: 'recordGoal', side: 'home', kind: 'openPlay' });
    const fan = await visit(`/match/${match.id}`, options);
    const [timeline, note] = [
      fan.getByRole('region', { name: 'Timeline' }),
      fan.locator('[data-type="note"]'),
    ];
    await expectLive(fan);
    await watchScore(fan);
    const heading = timeline.getByRole('heading', { name: 'Timeline' });
    const before = await heading.boundingBox();

    const console = await visitAsOwner(`/admin/match/${match.id}`, options);
    const send = async (text: string) => {
      if (options === PHONE) await keyOf(console, 'Note').tap();
      else await console.keyboard.press('n');
      await expect(console.getByLabel('Text for fans')).toBeFocused();
      await console.keyboard.type(text);
      await console.keyboard.press('Enter');
      await expect(console.getByRole('dialog')).toBeHidden();
    };
    const script = `<script>document.title = 'ours'</script><b>A great save by Loris`;
    await send(script);
    await expect(note).toContainText(script);
    await expect(note).toContainText("1'");
    await expect(note.locator('b, script')).toHaveCount(0);
    expect(await fan.title()).not.toBe('ours');
    // It stands above the goal, which came before it.
    await expect(timeline.getByRole('listitem').first()).toHaveAttribute('data-type', 'note');
    expect(await heading.boundingBox()).toEqual(before);

    await console.getByRole('button', { name: /^Correct: Note, 1'/ }).click();
    await console.getByLabel('Text for fans').fill('A great save by Lloris');
    await console.keyboard.press('Enter');
    await expect(note).toContainText('A great save by Lloris');
    await expect(note).toContainText('Corrected');
    await expect(note).not.toContainText('script');

    // Two corrections of one incident within 0.6 s are one, and no person is as fast.
    await expect(async () => {
      await console.getByRole('button', { name: /^Correct: Note, 1': A great save by Lloris/ }).click();
      await console.getByLabel('Reason for striking it out').fill('It went wide');
      await console.getByRole('button', { name: 'Strike out' }).click();
      await expect(console.getByText('Pressed twice')).toBeHidden({ timeout: 100 });
    }).toPass();
    await expect(note).toHaveAttribute('data-state', 'voided');
    await expect(note).toContainText('Corrected: It went wide');
    await expect(fan.getByTestId('score')).toHaveText(/^1\s*–\s*0$/);
    expect(await seenOf(fan)).toEqual([]);

    // A goal is still told, so what was seen of it would have been seen before.
    await keyOf(console, `Goal ${match.away.name}`).click();
    await expect(fan.getByTestId('score')).toHaveText(/^1\s*–\s*1$/);
    await expect.poll(() => seenOf(fan)).toContainEqual(expect.stringContaining('announcer'));
  });

test('a note that was not sent is still there when the question is opened again, after a reload too', async ({
  owner,
  visitAsOwner,
}) => {
  const match = await owner.makeMatch('tennis');
  const page = await visitAsOwner(`/admin/match/${match.id}`);
  const field = page.getByLabel('Text for fans');
  await expect(keyOf(page, 'Note')).toBeEnabled();
  await page.keyboard.press('n');
  await expect(page.getByRole('button', { name: 'Send' })).toBeDisabled();
  await page.keyboard.type('The roof is');
  await expect(page.getByText('11 of 280')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.reload();
  await expect(keyOf(page, 'Note')).toBeEnabled();
  await page.keyboard.press('n');
  await expect(field).toHaveValue('The roof is');
  await field.fill('x'.repeat(283));
  await expect(page.getByText('3 too many')).toBeVisible();
  await field.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await field.fill('The roof\nis closed');
  await field.press('Enter');
  await expect(page.getByRole('button', { name: 'Correct: Note: The roof is closed' })).toBeVisible();
  await page.keyboard.press('n');
  await expect(field).toHaveValue('');
});

test('a note waits on the device while there is no network, and stands at the minute of its words', async ({
  owner,
  visit,
  visitAsOwner,
}) => {
  const match = await owner.startMatch();
  const fan = await visit(`/match/${match.id}`);
  await expectLive(fan);
  const page = await visitAsOwner(`/admin/match/${match.id}`);
  await expect(page.getByText('Connected', { exact: true })).toBeVisible();
  await page.context().setOffline(true);
  await keyOf(page, 'Note').click();
  await page.keyboard.type('Rain sets in');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Waiting \(1/)).toBeVisible();
  await expect(page.getByRole('button', { name: "Correct: Note, 1': Rain sets in" })).toBeVisible();
  // Meanwhile somebody else ends the half and scores in the next: it is taken all the same.
  await owner.command(match.id, { type: 'recordGoal', side: 'away', kind: 'openPlay' });
  await owner.command(match.id, { type: 'endPeriod' });
  await page.context().setOffline(false);
  await expect(fan.locator('[data-type="note"]')).toContainText('Rain sets in');
  await expect(page.getByText(/^Not accepted/)).toBeHidden();
});

test('notes can be left out of the timeline, before any script runs too', async ({ owner, visit }) => {
  const match = await owner.startMatch();
  await owner.command(match.id, { type: 'addNote', text: 'Under way at last' });
  const page = await visit(`/match/${match.id}`, { javaScriptEnabled: false });
  const note = page.locator('[data-type="note"]');
  await expect(note).toBeVisible();
  await page.getByLabel('Notes').uncheck();
  await expect(note).toBeHidden();
  await expect(page.locator('[data-type="period"]')).toBeVisible();
  await page.getByLabel('Notes').check();
  await expect(note).toBeVisible();
});
