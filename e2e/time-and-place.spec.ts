import type { Page } from '@playwright/test';
import { expectLive } from './fixtures/live.ts';
import { expect, test } from './fixtures/test.ts';
import { WIDTHS } from './fixtures/widths.ts';

const rowOf = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });
const MINUTE = 60_000;

for (const { name, viewport } of WIDTHS)
  test.describe(`on ${name}`, () => {
    test('the minute of a match goes on by itself, on the board and on its page', async ({
      owner,
      visit,
    }) => {
      const match = await owner.startMatch();
      const open = async (path: string) => {
        const page = await visit('about:blank', { viewport });
        await page.clock.install();
        await page.goto(path);
        await expectLive(page);
        return page;
      };
      const [board, page] = await Promise.all([open('/'), open(`/match/${match.id}`)]);
      await owner.command(match.id, { type: 'setClock', seconds: 22 * 60 + 50 });
      const shown = [rowOf(board, match.home.name), page.getByRole('article')].map((place) =>
        place.getByTestId('status').first(),
      );
      const show = (minute: RegExp) => Promise.all(shown.map((status) => expect(status).toHaveText(minute)));
      // The clock of the page goes on by itself too, as far as the machine lets it.
      await show(/^2[34]'$/);
      await Promise.all([board, page].map((one) => one.clock.fastForward(2 * MINUTE)));
      await show(/^2[56]'$/);
    });

    test('a match to come counts down, on the board and on its page', async ({ owner, visit }) => {
      const kickoffAt = Date.now() + 61 * MINUTE + 20_000;
      const match = await owner.makeMatch('football', {}, { kickoffAt });
      const page = await visit(`/match/${match.id}`, { viewport });
      await page.clock.install();
      await page.reload();
      const onPage = page.getByTestId('countdown');
      await expect(onPage).toHaveText(/^in 1 h [12] min$/);
      await page.clock.fastForward(2 * MINUTE);
      await expect(onPage).toHaveText(/^in (59 min|1 h)$/);
      await page.clock.fastForward(50 * MINUTE);
      await expect(onPage).toHaveText(/^in (9|10) min$/);
    });

    test('a table and a bracket are printed whole, in ink, without what is for the hand', async ({
      matchday,
      visit,
    }) => {
      for (const { slug } of [matchday.league, matchday.cup]) {
        const page = await visit(`/competition/${slug}`, { viewport, colorScheme: 'dark' });
        await expectLive(page);
        await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
        await expect(page.getByTestId('connection')).toBeHidden();
        await expect(page.getByRole('button', { name: /^Follow/ }).first()).toBeHidden();
        await expect(page.getByRole('navigation')).toHaveCount(0);
        await expect(page.getByLabel('Round')).toBeHidden();
        await expect(page.locator('footer')).toBeHidden();
        const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
        expect(paper).not.toBe('rgb(11, 22, 17)');
        const cut = await page
          .locator('table, .bracket, .bracket li')
          .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).length);
        expect(cut, 'what is wider than its room').toBe(0);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wide).toBeLessThanOrEqual(0);
      }
    });
  });

test('a day ends at midnight where the reader is, and is written as they write it', async ({
  owner,
  visit,
}) => {
  // Half past eleven in the evening in Los Angeles; half past eight the next morning in Berlin.
  const kickoffAt = Date.parse('2031-03-05T07:30:00Z');
  const match = await owner.makeMatch('football', {}, { kickoffAt });
  const readers = [
    {
      locale: 'en-US',
      timezoneId: 'America/Los_Angeles',
      day: '2031-03-04',
      time: '11:30 PM',
      not: '2031-03-05',
    },
    { locale: 'de-DE', timezoneId: 'Europe/Berlin', day: '2031-03-05', time: '08:30', not: '2031-03-04' },
    {
      locale: 'en-GB',
      timezoneId: 'Pacific/Kiritimati',
      day: '2031-03-05',
      time: '21:30',
      not: '2031-03-06',
    },
  ];
  for (const { day, time, not, ...reader } of readers) {
    const page = await visit(`/?day=${day}`, reader);
    await expectLive(page);
    await expect(rowOf(page, match.home.name).getByTestId('status')).toHaveText(time);
    await page.goto(`/?day=${not}`);
    await expectLive(page);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(String(Number(not.slice(8))));
    await expect(rowOf(page, match.home.name)).toHaveCount(0);
  }
});

test('the day on which the clocks change has all its hours and no other', async ({ owner, visit }) => {
  // Berlin: 26 October 2031 has 25 hours, 30 March 2031 has 23.
  const kickoffs = {
    '2031-10-25': [['2031-10-25T21:59:00Z', '23:59']],
    '2031-10-26': [
      ['2031-10-25T22:00:00Z', '00:00'],
      // The same time by the clock, twice.
      ['2031-10-26T00:30:00Z', '02:30'],
      ['2031-10-26T01:30:00Z', '02:30'],
      ['2031-10-26T22:59:00Z', '23:59'],
    ],
    '2031-03-30': [
      ['2031-03-30T00:59:00Z', '01:59'],
      ['2031-03-30T01:00:00Z', '03:00'],
      ['2031-03-30T21:59:00Z', '23:59'],
    ],
    '2031-03-31': [['2031-03-30T22:00:00Z', '00:00']],
  } as const;
  const made: { day: string; time: string; name: string }[] = [];
  for (const [day, all] of Object.entries(kickoffs))
    for (const [at, time] of all) {
      const { home } = await owner.makeMatch('football', {}, { kickoffAt: Date.parse(at) });
      made.push({ day, time, name: home.name });
    }
  for (const day of Object.keys(kickoffs)) {
    const page = await visit(`/?day=${day}`, { timezoneId: 'Europe/Berlin' });
    await expectLive(page);
    for (const one of made)
      if (one.day === day) await expect(rowOf(page, one.name).getByTestId('status')).toHaveText(one.time);
      else await expect(rowOf(page, one.name)).toHaveCount(0);
  }
});

test('who asked to hear only of what they follow hears nothing else', async ({ owner, visit }) => {
  const [followed, other] = [await owner.makeMatch(), await owner.makeMatch()];
  const page = await visit('/');
  await expectLive(page);
  await page.getByLabel('Announce').selectOption('Followed matches');
  await rowOf(page, followed.home.name)
    .getByRole('button', { name: /^Follow/ })
    .click();
  await page.reload();
  await expectLive(page);
  await expect(page.getByLabel('Announce')).toHaveValue('followed');
  const said = page.getByTestId('announcer');
  for (const { id } of [other, followed]) {
    await owner.command(id, { type: 'startPeriod', period: '1H' });
    await owner.command(id, { type: 'recordGoal', side: 'home', kind: 'openPlay' });
  }
  await expect(said).toContainText(`Goal, ${followed.home.name}.`);
  await expect(rowOf(page, other.home.name).getByTestId('score')).toHaveText(/^1\s*0$/);
  await expect(said).not.toContainText(other.home.name);
});
