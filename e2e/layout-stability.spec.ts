import type { Page } from '@playwright/test';
import * as wire from '@scoreline/protocol';
import type { Api, Match } from './fixtures/api.ts';
import { playOn } from './fixtures/play-on.ts';
import { shiftsOf } from './fixtures/shifts.ts';
import { expect, test } from './fixtures/test.ts';
import { WIDTHS } from './fixtures/widths.ts';

/** From when a page is live on, in its own milliseconds: what moves while it opens is for `npm run lighthouse` to judge. */
const nowIn = (page: Page) => page.evaluate(() => performance.now());
const isState = (page: Page, state: string) =>
  expect(page.getByTestId('connection')).toHaveAttribute('data-state', state);
const shows = (page: Page, { revision }: { readonly revision: number }) =>
  expect(page.getByRole('article')).toHaveAttribute('data-revision', String(revision));

/** Four matches of football and one of tennis on a day of their own, of which one each is in play. */
const makeDay = async (owner: Api, day: string) => {
  const kickoffAt = Date.parse(`${day}T10:00:00Z`);
  const make = (sport: 'football' | 'tennis' = 'football') => owner.makeMatch(sport, {}, { kickoffAt });
  const [football, begins, stops, waits, tennis] = [
    ...[await make(), await make(), await make(), await make()],
    await make('tennis'),
  ] as [Match, Match, Match, Match, Match];
  const start = { type: 'startPeriod', period: '1H' };
  await owner.command(football.id, start);
  await owner.command(football.id, { type: 'endPeriod' });
  await owner.command(football.id, { ...start, period: '2H' });
  await owner.command(stops.id, start);
  await owner.command(tennis.id, { type: 'startPlay', server: 'home' });
  return { kickoffAt, football, begins, stops, waits, tennis };
};

for (const { name, viewport } of WIDTHS) {
  const own = `2035-0${viewport.width < 1000 ? 1 : 2}`;

  test(`nothing on an open page moves by itself, whatever is told of its matches, on ${name}`, async ({
    owner,
    visit,
  }) => {
    const day = `${own}-10`;
    const { kickoffAt, football, begins, stops, waits, tennis } = await makeDay(owner, day);
    const board = await visit(`/?day=${day}`, { viewport });
    const match = await visit(`/match/${football.id}`, { viewport });
    const points = await visit(`/match/${tennis.id}`, { viewport });
    const beginning = await visit(`/match/${begins.id}`, { viewport });
    const pages = [board, match, points, beginning];
    for (const page of pages) await isState(page, 'live');
    const openedAt = new Map<Page, number>();
    for (const page of pages) openedAt.set(page, await nowIn(page));

    const news = playOn(owner, football.id, 'football');
    const rallies = playOn(owner, tennis.id, 'tennis');
    for (let step = 0; step < 36; step += 1) {
      const [{ value: told }, { value: point }] = [await news.next(), await rallies.next()];
      await shows(match, told);
      await shows(points, point);
    }
    // What comes once: a match begins and ends, others are stopped and put off, one is entered meanwhile.
    const row = ({ home }: Match) => board.getByRole('listitem').filter({ hasText: home.name });
    for (const command of [
      { type: 'startPeriod', period: '1H' },
      { type: 'recordGoal', side: 'home', kind: 'openPlay', player: { name: 'Matteo Bianchi' } },
      { type: 'recordCard', side: 'away', card: 'red', player: { name: 'Liam Doyle' } },
      { type: 'endPeriod' },
      { type: 'startPeriod', period: '2H' },
      { type: 'endPeriod' },
    ])
      await shows(beginning, await owner.command(begins.id, command));
    await expect(row(begins).getByTestId('status')).toHaveText('FT');
    await owner.command(stops.id, { type: 'abandonMatch', reason: 'Crowd trouble' });
    await owner.command(waits.id, { type: 'postponeMatch', reason: 'Waterlogged pitch' });
    await expect(row(stops)).toContainText('Crowd trouble');
    await expect(row(waits)).toContainText('Waterlogged pitch');
    await shows(points, await owner.command(tennis.id, { type: 'retire', side: 'away' }));
    await expect(row(tennis)).toContainText('Retired');
    const late = await owner.post('/v1/matches', wire.fixture, {
      competitionId: football.competitionId,
      homeId: begins.home.id,
      awayId: begins.away.id,
      kickoffAt: kickoffAt - 60_000,
      options: { sport: 'football' },
    });
    // A board hears of a new match with the first thing that happens in it.
    await owner.command(late.id, { type: 'startPeriod', period: '1H' });
    await expect(board.locator(`[data-match="${late.id}"]`)).toBeVisible();

    for (const page of [board, match]) {
      await page.context().setOffline(true);
      await isState(page, 'offline');
      await page.context().setOffline(false);
      await isState(page, 'live');
    }
    for (const [page, at] of openedAt) expect.soft(await shiftsOf(page, at), page.url()).toEqual([]);
  });

  test(`what is read of a match stays under the eyes while more is told above it, on ${name}`, async ({
    owner,
    visit,
  }) => {
    const match = await owner.startMatch();
    await owner.command(match.id, { type: 'endPeriod' });
    await owner.command(match.id, { type: 'startPeriod', period: '2H' });
    for (let goal = 0; goal < 24; goal += 1)
      await owner.command(match.id, { type: 'recordCard', side: 'home', card: 'yellow' });
    const page = await visit(`/match/${match.id}`, { viewport });
    await isState(page, 'live');
    const read = page.getByRole('region', { name: 'Timeline' }).getByRole('listitem').nth(12);
    const before = await read.evaluate((row) => {
      row.setAttribute('data-read', '');
      window.scrollTo(0, row.getBoundingClientRect().top + window.scrollY - 100);
      return row.getBoundingClientRect().top;
    });
    expect(before).toBeCloseTo(100, 0);
    const began = await nowIn(page);
    const news = playOn(owner, match.id, 'football');
    const top = () => page.locator('[data-read]').evaluate((row) => row.getBoundingClientRect().top);
    for (let step = 0; step < 17; step += 1) {
      await shows(page, (await news.next()).value);
      expect(Math.abs((await top()) - before)).toBeLessThan(1);
    }
    expect(await shiftsOf(page, began)).toEqual([]);
  });
}

test('a board of live matches takes in one that begins, keeps it once it is over, and nothing jumps', async ({
  owner,
  visit,
}) => {
  const day = '2035-03-10';
  const { begins, football } = await makeDay(owner, day);
  const page = await visit(`/?day=${day}&show=live`);
  await isState(page, 'live');
  await expect(page.locator(`[data-match="${football.id}"]`)).toBeVisible();
  const openedAt = await nowIn(page);
  await owner.command(begins.id, { type: 'startPeriod', period: '1H' });
  const row = page.locator(`[data-match="${begins.id}"]`);
  await expect(row).toBeVisible();
  await owner.command(begins.id, { type: 'abandonMatch', reason: 'Floodlights failed' });
  await expect(row).toContainText('Abandoned');
  expect(await shiftsOf(page, openedAt)).toEqual([]);
});
