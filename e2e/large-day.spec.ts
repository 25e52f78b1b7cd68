import * as wire from '@scoreline/protocol';
import { type Api, unique } from './fixtures/api.ts';
import { expect, test } from './fixtures/test.ts';
import { WIDTHS } from './fixtures/widths.ts';

/** Nobody else's day in these tests. */
const DAY = '2032-02-03';
const MORNING = Date.parse(`${DAY}T10:00:00Z`);

/** Sixteen competitions of 28 matches, of which a page shows two. */
const makeLargeDay = async (owner: Api) => {
  const sides = await Promise.all(
    ['Reds', 'Blues'].map((name) => owner.post('/v1/teams', wire.team, { name: unique(name) })),
  );
  const competitions: { readonly id: string; readonly name: string }[] = [];
  for (let n = 0; n < 16; n += 1) {
    const made = await owner.post('/v1/competitions', wire.competition, {
      ...{ name: unique(`League ${String.fromCharCode(65 + n)}`), season: '2032', sport: 'football' },
    });
    competitions.push(made);
    const [homeId, awayId] = sides.map(({ id }) => id);
    const make = (match: number) =>
      owner.post('/v1/matches', wire.fixture, {
        competitionId: made.id,
        homeId,
        awayId,
        kickoffAt: MORNING + match,
      });
    await Promise.all(Array.from({ length: 28 }, (_, match) => make(match)));
  }
  const last = competitions.at(-1);
  if (last === undefined) throw new Error('no competition');
  return { competitions, last };
};

test('a day of very many matches opens its other competitions one by one', async ({ owner, visit }) => {
  const { last } = await makeLargeDay(owner);
  for (const { viewport } of WIDTHS)
    for (const javaScriptEnabled of [false, true]) {
      const page = await visit(`/?day=${DAY}`, { viewport, javaScriptEnabled });
      const more = page.getByRole('region', { name: 'More competitions' });
      await expect(page.locator('[data-match]')).toHaveCount(56);
      await expect(page.getByRole('link', { name: 'All 448' })).toBeVisible();
      const line = more.getByRole('link', { name: last.name });
      await expect(line).toContainText('28 matches');
      await line.click();
      await expect(page.locator('[data-match]')).toHaveCount(84);
      await expect(page.locator(`[data-competition="${last.id}"] [data-match]`)).toHaveCount(28);
      await expect(line).toHaveCount(0);
      await page.context().close();
    }

  // What a fan follows is there though its competition is folded.
  const page = await visit(`/?day=${DAY}`);
  await page.evaluate(
    (id) => localStorage.setItem('scoreline.favourites', JSON.stringify({ competitions: [id] })),
    last.id,
  );
  await page.reload();
  await expect(page.locator('[data-competition]').first()).toHaveAttribute('data-competition', last.id);
});
