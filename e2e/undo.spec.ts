import type { Page } from '@playwright/test';
import type { Api } from './fixtures/api.ts';
import { expectAudited, nameOf } from './fixtures/audit.ts';
import { keyOf, record, taps } from './fixtures/hand.ts';
import { expect, test } from './fixtures/test.ts';

const COMMANDS = 10;
/** Which commands follows from the seed; an environment variable sets another. */
const SEED = Number(process.env.SCORELINE_E2E_SEED ?? 2026);

/** Numbers from 0 to below 1 that look random and are the same for the same seed (mulberry32). */
const randomOf = (seed: number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** Keys that record something without a question. */
const AT_ONCE =
  /^(Goal|Yellow card|Second yellow|Red card|Substitution|Missed penalty|Start|End|Review|Close review|Interrupt$|Resume$)/;
const keysOf = (page: Page): Promise<string[]> =>
  page
    .locator('button[aria-keyshortcuts][aria-disabled="false"]')
    .evaluateAll((keys) => keys.map((key) => key.getAttribute('aria-label') ?? ''))
    .then((names) => names.filter((name) => AT_ONCE.test(name) && !name.includes('another player')));

/** What a match is, on the page and from the API, without how it came about: what was struck out in between. */
const stateOf = async (page: Page, api: Api, id: string) => {
  const { summary, incidents } = await api.matchOf(id);
  const { revision: _, news: __, ...told } = summary;
  const rows = page.getByRole('region', { name: 'Recorded' }).getByRole('listitem');
  const inForce = rows.filter({ hasNot: page.locator('.line-through') });
  return {
    summary: told,
    incidents: incidents.filter(({ state }) => state !== 'voided'),
    score: await page.getByTestId('console-score').innerText(),
    period: await page.locator('[aria-keyshortcuts="P"]').getAttribute('aria-label'),
    timeline: await inForce.allInnerTexts(),
  };
};

test(`ten commands at random, and ten undos lead back through exactly the states that were, seed ${SEED}`, async ({
  owner,
  visitAsOwner,
}) => {
  const match = await owner.makeMatch('football', { maxSubstitutions: 99 });
  await owner.command(match.id, { type: 'startPeriod', period: '1H' });
  const page = await visitAsOwner(`/admin/match/${match.id}`);
  await expect(page.getByText('Connected', { exact: true })).toBeVisible();
  await expect(keyOf(page, `Goal ${match.home.name}`)).toBeEnabled();
  const random = randomOf(SEED);
  const hand = { ...taps(), press: (on: Page, name: string) => keyOf(on, name).click() };
  const settled = async (revision: number) => {
    await expect.poll(async () => (await owner.matchOf(match.id)).revision).toBe(revision);
    await expect(page.getByText('Connected', { exact: true })).toBeVisible();
  };

  const states = [];
  for (let count = 1; count <= COMMANDS; count += 1) {
    states.push(await stateOf(page, owner, match.id));
    const names = await keysOf(page);
    const name = names[Math.floor(random() * names.length)];
    if (name === undefined) throw new Error('no key can be pressed');
    await test.step(name, async () => {
      await record(hand, page, name);
      await settled(1 + count);
    });
  }
  for (const [index, state] of states.toReversed().entries()) {
    const undo = page.getByRole('button', { name: /^Undo: / });
    await test.step((await undo.getAttribute('aria-label')) ?? '', async () => {
      await expect(async () => {
        await undo.click();
        await expect(page.getByText('Pressed twice')).toBeHidden({ timeout: 100 });
      }).toPass();
      await settled(1 + COMMANDS + index + 1);
      expect(await stateOf(page, owner, match.id)).toEqual(state);
    });
  }
  const name = await nameOf(owner);
  await expectAudited(owner, match.id, () => name);
});
