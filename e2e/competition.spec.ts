import * as wire from '@scoreline/protocol';
import type { Api, Match } from './fixtures/api.ts';
import { unique } from './fixtures/api.ts';
import { expectLive } from './fixtures/live.ts';
import { expect, test } from './fixtures/test.ts';
import { WIDTHS } from './fixtures/widths.ts';

const DAY = 24 * 60 * 60 * 1000;

/** A group of three whose last match is being played, and a final of the two best. */
const makeCup = async (owner: Api) => {
  const competition = await owner.post('/v1/competitions', wire.competition, {
    name: unique('Cup'),
    season: '2026',
    sport: 'football',
    tableOrder: 'headToHead',
  });
  const names = [unique('Ashford'), unique('Brigton'), unique('Carden')];
  const [a, b, c] = await Promise.all(names.map((name) => owner.post('/v1/teams', wire.team, { name })));
  const make = (home = a, away = b, days = 0, facts: object = {}): Promise<Match> =>
    owner.post('/v1/matches', wire.fixture, {
      competitionId: competition.id,
      homeId: home?.id,
      awayId: away?.id,
      kickoffAt: Date.now() + days * DAY,
      ...facts,
    });
  const group = (round: string) => ({ stage: 'Group stage', group: 'Group A', round });
  const knockOut = (round: string) => ({
    stage: 'Knock-out',
    round,
    options: { sport: 'football', extraTime: true, shootOut: true },
  });
  const first = await make(a, b, -14, group('Matchday 1'));
  const live = await make(b, a, 0, group('Matchday 2'));
  const semis = [await make(a, c, 7, knockOut('Semi-final')), await make(b, c, 7.1, knockOut('Semi-final'))];
  const final = await make(a, b, 14, knockOut('Final'));
  await owner.command(first.id, {
    type: 'recordResult',
    result: { sport: 'football', fullTime: { home: 0, away: 1 } },
  });
  await owner.command(live.id, { type: 'startPeriod', period: '1H' });
  return { competition, names, first, live, semis, final };
};

for (const { name, viewport } of WIDTHS)
  test.describe(`on ${name}`, () => {
    test('a competition has its table, live, and says what its order is', async ({ owner, visit }) => {
      const { competition, names, live } = await makeCup(owner);
      const page = await visit(`/competition/${competition.slug}`, { viewport });
      await expectLive(page);
      const tables = page.getByRole('region', { name: 'Tables' });
      await expect(tables).toContainText(
        'Level on points: points, goal difference and goals scored in the matches between',
      );
      const ranks = () => tables.locator('tbody th').allTextContents();
      await expect.poll(async () => (await ranks())[0]).toContain(names[1]);
      await owner.command(live.id, {
        type: 'recordGoal',
        side: 'away',
        kind: 'openPlay',
        player: { name: 'Ada' },
      });
      await owner.command(live.id, {
        type: 'recordGoal',
        side: 'away',
        kind: 'openPlay',
        player: { name: 'Ada' },
      });
      await expect.poll(async () => (await ranks())[0]).toContain(`${names[0]}live`);
      await page.getByRole('link', { name: 'Away', exact: true }).click();
      await expect(page).toHaveURL(/\?table=away#tables$/);
      await expect(tables).toContainText('Level on points: goal difference, then goals scored.');
      await page.reload();
      await expect(page.getByRole('region', { name: 'Scorers' })).toContainText('Ada');
    });

    test('its knock-out leads to the final, as lists in lists', async ({ owner, visit }) => {
      const { competition, semis, final } = await makeCup(owner);
      const page = await visit(`/competition/${competition.slug}`, { viewport });
      const bracket = page.getByRole('region', { name: 'Bracket' });
      await expect(bracket.getByRole('heading')).toHaveText(['Semi-final', 'Final']);
      await expect(bracket.getByRole('link')).toHaveCount(semis.length + 1);
      await expect(bracket.getByRole('link').last()).toHaveAccessibleName(
        `${final.home.name} v ${final.away.name}`,
      );
      await page.getByLabel('Round').selectOption('Final');
      await expect(page).toHaveURL(/\?round=Final$/);
      await expect(
        page.getByRole('region', { name: 'Fixtures', exact: true }).getByTestId('status'),
      ).toHaveCount(1);
    });

    test('no name in a knock-out is cut; its code stands for one that is too long', async ({
      matchday,
      visit,
    }) => {
      const page = await visit(`/competition/${matchday.cup.slug}`, { viewport });
      const bracket = page.getByRole('region', { name: 'Bracket' });
      const names = bracket.getByTitle(/./);
      const cut = await names.evaluateAll((all) =>
        all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent),
      );
      expect(cut).toEqual([]);
      // It went on penalties, which take some of the room.
      const long = bracket.getByTitle(/^Saint-Étienne-du-Rouvray Olympique/);
      await expect(long).toHaveCount(2);
      expect(await long.first().innerText()).toBe(viewport.width < 1000 ? 'STE' : 'Saint-Étienne');
    });

    test('a team has a page with its form and its next match', async ({ owner, visit }) => {
      const { competition, names, first } = await makeCup(owner);
      const page = await visit(`/competition/${competition.slug}`, { viewport });
      await page
        .getByRole('region', { name: 'Tables' })
        .getByRole('link', { name: names[0] ?? '' })
        .click();
      await expect(page).toHaveURL(new RegExp(`/team/.*-${first.home.id}$`));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(names[0] ?? '');
      await expect(page.getByRole('list', { name: /^Form/ }).getByRole('link')).toHaveAccessibleName(
        /^lost: /,
      );
      await expect(page.getByRole('region', { name: 'Now and next' })).toContainText(names[2] ?? '');
      await page.getByRole('button', { name: `Follow ${names[0]}`, exact: true }).click();
      await page.goto('/');
      await expect(page.getByRole('region', { name: 'Following' })).toContainText(names[0] ?? '');
    });

    test('a match shows both forms, earlier meetings and what it does to the table', async ({
      owner,
      visit,
    }) => {
      const { names, live } = await makeCup(owner);
      const page = await visit(`/match/${live.id}`, { viewport });
      await expectLive(page);
      await expect(page.getByRole('region', { name: 'Head to head' })).toContainText(
        `${names[0]} 0, ${names[1]} 1`,
      );
      await expect(page.getByRole('list', { name: `Form, ${names[1]}` }).getByRole('link')).toHaveText(/W$/);
      await owner.command(live.id, { type: 'recordGoal', side: 'away', kind: 'openPlay' });
      await owner.command(live.id, { type: 'recordGoal', side: 'away', kind: 'openPlay' });
      const row = page
        .getByRole('region', { name: 'Table', exact: true })
        .getByRole('row')
        .filter({ hasText: names[0] ?? '' });
      await expect(row).toContainText('up 1');
      await expect(row).toContainText('live');
    });
  });
