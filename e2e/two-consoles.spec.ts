import type { Page } from '@playwright/test';
import { expectAudited, readLog } from './fixtures/audit.ts';
import { keyOf } from './fixtures/hand.ts';
import { expect, test } from './fixtures/test.ts';

const COMMANDS = 100;
/** Two presses of one key within 0.6 s are one. */
const APART_MS = 650;
/** Keys and whose side they are of: these commute with all but their like. */
const KEYS = ['h', 'Shift+Y', 's', 'Shift+M', 'y', 'a', 'm', 'Shift+S'] as const;

interface SentCommand {
  readonly commandId: string;
  readonly expectedRevision: number;
}

/** What one person presses, what the page sends of it, and what the person was shown and decided. */
const watch = (page: Page, name: string) => {
  const pressed = new Map<string, number>();
  /** Every command that was sent, by its id: the revision that its scorer saw at the last time. */
  const sent = new Map<string, number>();
  const refused = new Set<string>();
  const shown = new Set<string>();
  const dropped = new Set<string>();
  page.on('response', async (response) => {
    const request = response.request();
    if (request.method() !== 'POST' || !request.url().endsWith('/commands')) return;
    const body: SentCommand = request.postDataJSON();
    sent.set(body.commandId, body.expectedRevision);
    if (response.status() === 409) refused.add(body.commandId);
    else expect(response.status(), `${name}: ${body.commandId}`).toBe(200);
  });
  let decisions = 0;
  return {
    name,
    page,
    sent,
    refused,
    shown,
    dropped,
    press: async (key: string) => {
      const last = pressed.get(key) ?? 0;
      // As people press it: not faster than the console takes two presses for two.
      await expect
        .poll(() => Date.now() - last, { intervals: [20], timeout: 5_000 })
        .toBeGreaterThan(APART_MS);
      await page.keyboard.press(key);
      pressed.set(key, Date.now());
      await expect(page.getByText('Pressed twice')).toBeHidden();
    },
    /** Looks at what was not taken, and decides of each in turn to record it as well or to drop it. */
    decide: async () => {
      const open = page.getByRole('button', { name: /^Not accepted \(/ });
      if (!(await open.isVisible())) return;
      await open.click();
      const dialog = page.getByRole('dialog');
      const first = dialog.locator('[data-command]').first();
      while (await first.isVisible()) {
        const id = (await first.getAttribute('data-command')) ?? '';
        const one = dialog.locator(`[data-command="${id}"]`);
        await expect(one.getByRole('heading', { name: 'Yours' })).toBeVisible();
        await expect(one.getByRole('heading', { name: 'Theirs' })).toBeVisible();
        shown.add(id);
        decisions += 1;
        if (decisions % 2 === 0) dropped.add(id);
        const answer = decisions % 2 === 0 ? 'Keep theirs, discard mine' : 'Record mine as well';
        // Sent again it may meet something more of theirs, and is back as another conflict: another element.
        await one.evaluate((element) => element.setAttribute('data-decided', ''));
        await one.getByRole('button', { name: answer }).click();
        await expect(one.and(dialog.locator('[data-decided]'))).toBeHidden();
      }
      await dialog.getByRole('button', { name: 'Close' }).click();
    },
    /** Waits until nothing waits any more. */
    settle: async () => {
      await expect(page.getByText('Connected', { exact: true })).toBeVisible();
      await expect(page.getByText(/^Waiting/)).toBeHidden();
    },
  };
};

test('two consoles, a hundred commands each: none is lost, none counts twice, and people decide every conflict', async ({
  owner,
  join,
}) => {
  const match = await owner.makeMatch('football', { maxSubstitutions: 99 });
  await owner.command(match.id, { type: 'startPeriod', period: '1H' });
  const people = await Promise.all(
    ['Ann', 'Bob'].map(async (name) => {
      const somebody = await join(name);
      return watch(await somebody.visit(`/admin/match/${match.id}`), name);
    }),
  );
  const [ann, bob] = people;
  if (ann === undefined || bob === undefined) throw new Error('there must be two');
  for (const { page } of people) {
    await expect(page.getByText('Connected', { exact: true })).toBeVisible();
    await expect(keyOf(page, `Goal ${match.home.name}`)).toBeEnabled();
  }

  for (let count = 0; count < COMMANDS; count += 1) {
    const round = Math.floor(count / KEYS.length);
    const keyAt = (place: number) => KEYS[place % KEYS.length] ?? 'h';
    // In every third round both press the same at the same time, which is one thing said twice; else different things.
    await Promise.all([ann.press(keyAt(count)), bob.press(keyAt(round % 3 === 2 ? count : count + 3))]);
    if (count % KEYS.length === KEYS.length - 1) await Promise.all([ann.decide(), bob.decide()]);
  }
  await expect(async () => {
    for (const one of people) {
      await one.decide();
      await one.settle();
    }
    for (const { page } of people)
      await expect(page.getByRole('button', { name: /^Not accepted/ })).toBeHidden({ timeout: 100 });
  }).toPass();

  const log = (await readLog(owner, match.id)).slice(1);
  const inLog = log.map(({ commandId }) => commandId);
  expect(new Set(inLog).size, 'applied twice').toBe(inLog.length);
  const ofWhom = new Map<string, string>();
  for (const { name, sent, refused, shown, dropped } of people) {
    // Some met what others had recorded before they were sent at all.
    const all = new Set([...sent.keys(), ...shown]);
    expect(all.size, `pressed by ${name}`).toBe(COMMANDS);
    expect(
      [...refused].filter((id) => !shown.has(id)),
      `conflicts that ${name} was not shown`,
    ).toEqual([]);
    for (const id of all) ofWhom.set(id, name);
    const kept = [...all].filter((id) => !dropped.has(id));
    expect(
      kept.filter((id) => !inLog.includes(id)),
      `lost of ${name}`,
    ).toEqual([]);
    expect(
      [...dropped].filter((id) => inLog.includes(id)),
      `recorded though ${name} dropped it`,
    ).toEqual([]);
  }
  const count = (field: 'shown' | 'dropped') => people.reduce((sum, one) => sum + one[field].size, 0);
  expect(inLog).toHaveLength(2 * COMMANDS - count('dropped'));
  expect(count('shown'), 'conflicts').toBeGreaterThan(0);
  const seen = new Map(people.flatMap(({ sent }) => [...sent]));
  const merged = log.filter(({ commandId, revision }) => (seen.get(commandId) ?? 0) < revision - 1);
  expect(merged.length, 'merged').toBeGreaterThan(0);

  const { score } = (await owner.matchOf(match.id)).summary;
  expect(score.home + score.away).toBe(log.filter(({ event }) => event.type === 'GoalRecorded').length);
  for (const { page } of people)
    await expect(page.getByTestId('console-score')).toHaveText(`${score.home}–${score.away}`);
  await expectAudited(owner, match.id, ({ commandId }) => ofWhom.get(commandId) ?? 'Owner');
});

test('people see who is scoring, take over with one tap, and take it back', async ({ owner, join }) => {
  const match = await owner.makeMatch();
  const path = `/admin/match/${match.id}`;
  const [ann, bob] = [await join('Ann'), await join('Bob')];
  const one = await ann.visit(path);
  await expect(one.getByText('Connected', { exact: true })).toBeVisible();
  const said = (page: Page) => page.getByRole('region', { name: 'Who scores' });
  await expect(said(one)).toHaveText('');
  await keyOf(one, 'Start first half').click();

  const two = await bob.visit(path, { viewport: { width: 390, height: 844 } });
  await expect(said(two)).toContainText('Ann is scoring');
  await expect(said(one)).toHaveText('You are scoring');
  await keyOf(two, 'Take over').click();
  await expect(said(two)).toHaveText(/^You took over from Ann at \d\d:\d\d$/);
  await expect(said(one)).toContainText(/Bob took over at \d\d:\d\d/);

  // It is for people to know, and forbids nobody a key.
  await keyOf(one, `Goal ${match.home.name}`).click();
  await expect(two.getByTestId('console-score')).toHaveText('1–0');
  await expect(said(two)).toHaveText(/^You took over from Ann/);

  // Who was away and comes back is told.
  await one.reload();
  await expect(said(one)).toContainText('Bob took over at');
  await keyOf(one, 'Take back').click();
  await expect(said(two)).toContainText(/Ann took over at \d\d:\d\d/);
  await expect(keyOf(two, 'Take back')).toBeVisible();

  // Whoever has gone leaves the match to the next who presses a key.
  await one.close();
  await expect(two.getByText('Also here')).toBeHidden();
  await keyOf(two, `Goal ${match.away.name}`).click();
  const back = await ann.visit(path);
  await expect(said(back)).toContainText('Bob took over at');
});
