import type { Page } from '@playwright/test';
import * as wire from '@scoreline/protocol';
import { expectNoSideways } from './fixtures/access.ts';
import { type Api, unique } from './fixtures/api.ts';
import { expect, test } from './fixtures/test.ts';

const SCRIPTS = {
  Latin: ['Bodø/Glimt', 'Łódź'],
  Cyrillic: ['Спартак Москва', 'Динамо Київ'],
  Greek: ['ΠΑΟΚ Θεσσαλονίκη', 'Ολυμπιακός'],
  Arabic: ['نادي الهلال السعودي', 'الأهلي'],
  Hebrew: ['מכבי תל אביב', 'הפועל באר שבע'],
  Han: ['浦和赤鑽石', '上海海港'],
  Kana: ['サガン', 'ガンバ'],
  Hangul: ['FC 서울', '전북 현대'],
  Devanagari: ['हिमालय', 'मोहन बागान'],
  Thai: ['เชียงใหม่', 'บุรีรัมย์'],
  Georgian: ['თბილისი', 'ბათუმი'],
  emoji: ['🏴󠁧󠁢󠁳󠁣󠁴󠁿 Tartan', '🐝 Bees'],
  'long words': ['W'.repeat(72), 'i'.repeat(72)],
} as const;

/** Two sides of these names, 2–2, 4–1 on penalties, with a scorer of the home side's name. */
const play = async (owner: Api, names: readonly [string, string]) => {
  const competition = await owner.post('/v1/competitions', wire.competition, {
    name: unique(`${names[0].slice(0, 40)} Cup`),
    season: '2026',
    sport: 'football',
  });
  const [home, away] = await Promise.all(
    names.map((name) => owner.post('/v1/teams', wire.team, { name: unique(name) })),
  );
  if (home === undefined || away === undefined) throw new Error('no teams');
  const match = await owner.post('/v1/matches', wire.fixture, {
    competitionId: competition.id,
    homeId: home.id,
    awayId: away.id,
    kickoffAt: Date.now() - 3_600_000,
    options: { sport: 'football', extraTime: false, shootOut: true },
  });
  const player = { name: names[0].slice(0, 60) };
  for (const command of [
    { type: 'startPeriod', period: '1H' },
    { type: 'recordGoal', side: 'home', kind: 'openPlay', player },
    { type: 'recordGoal', side: 'home', kind: 'openPlay' },
    { type: 'recordGoal', side: 'away', kind: 'openPlay' },
    { type: 'recordGoal', side: 'away', kind: 'openPlay' },
    { type: 'endPeriod' },
    { type: 'startPeriod', period: '2H' },
    { type: 'endPeriod' },
    { type: 'startPeriod', period: 'PEN' },
    ...[true, false, true, false, true, true, true].map((scored, index) => ({
      type: 'recordKick',
      side: index % 2 === 0 ? 'home' : 'away',
      scored,
    })),
  ])
    await owner.command(match.id, command);
  return { competition, home, away, match };
};

/** Whether what matches is painted from left to right. */
const runsLeftToRight = (page: Page, path: string, text: string): Promise<boolean> =>
  page
    .locator(path)
    .first()
    .evaluate((element, wanted) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        const lefts = [...wanted].map((_, index) => {
          const range = document.createRange();
          range.setStart(node, at + index);
          range.setEnd(node, at + index + 1);
          return range.getBoundingClientRect().left;
        });
        return lefts.every((left, index) => index === 0 || left > (lefts[index - 1] ?? 0));
      }
      throw new Error(`"${wanted}" is not there`);
    }, text);

for (const [script, names] of Object.entries(SCRIPTS))
  test(`names in ${script} stand on every page as they are, and turn nothing round`, async ({
    owner,
    visit,
    visitAsOwner,
  }) => {
    const { competition, home, away, match } = await play(owner, names);
    for (const { code } of [home, away]) expect(code).not.toBe('TBD');
    expect(home.code).not.toBe(away.code);
    const page = await visit('about:blank', { viewport: { width: 390, height: 844 } });
    for (const path of [
      `/match/${match.id}`,
      `/competition/${competition.slug}`,
      `/team/x-${home.id}`,
      '/',
    ]) {
      await expect(async () => {
        await page.goto(path);
        await expect(page.locator('main')).toContainText(home.shortName, { timeout: 2_000 });
      }).toPass();
      await expectNoSideways(page);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`/match/${match.id}`);
    await expectNoSideways(page);
    await page.getByTestId('shoot-out').scrollIntoViewIfNeeded();
    await expect(page.getByTestId('shoot-out')).toBeInViewport({ ratio: 0.99 });
    expect(await runsLeftToRight(page, 'main p:has-text("on penalties")', '4–1')).toBe(true);
    // Whoever searches has typed no accent, and perhaps other cases.
    await page.goto(`/search?q=${encodeURIComponent(home.name)}`);
    await expect(page.getByRole('main')).toContainText(home.name);
    const { revision } = await owner.matchOf(match.id);
    const image = await page.request.get(`/match/${match.id}/image/${revision}.png`);
    expect([image.status(), image.headers()['content-type']]).toEqual([200, 'image/png']);
    const console = await visitAsOwner(`/admin/match/${match.id}`, { viewport: { width: 390, height: 844 } });
    await expect(console.getByRole('heading', { level: 1 })).toContainText(home.name);
    await expectNoSideways(console);
  });

test('two teams of one short name are told apart on a phone', async ({ owner, visit }) => {
  const tail = unique('x').slice(-6);
  const make = (name: string) =>
    owner.post('/v1/teams', wire.team, { name: `${name} ${tail}`, shortName: `Real ${tail}` });
  const [home, away] = [await make('Real Alameda'), await make('Real Burgos')];
  const competition = await owner.post('/v1/competitions', wire.competition, {
    name: unique('Cup'),
    season: '2026',
    sport: 'football',
  });
  const match = await owner.post('/v1/matches', wire.fixture, {
    competitionId: competition.id,
    homeId: home.id,
    awayId: away.id,
    kickoffAt: Date.now(),
  });
  await owner.command(match.id, { type: 'startPeriod', period: '1H' });
  const page = await visit(`/competition/${competition.slug}`, { viewport: { width: 390, height: 844 } });
  for (const { code, shortName } of [home, away])
    await expect(page.getByRole('main').getByText(`${code} ${shortName}`).first()).toBeVisible();
});

test('a score of six figures fits a narrow phone', async ({ owner, visit }) => {
  const match = await owner.makeMatch();
  await owner.command(match.id, {
    type: 'recordResult',
    result: { sport: 'football', fullTime: { home: 999, away: 888 } },
  });
  for (const width of [320, 390, 1280]) {
    const page = await visit(`/match/${match.id}`, { viewport: { width, height: 800 } });
    await expect(page.getByTestId('score')).toBeInViewport({ ratio: 0.99 });
    await expectNoSideways(page);
    for (const figures of ['999', '888'])
      await expect(page.getByTestId('score').getByText(figures)).toBeInViewport({ ratio: 0.99 });
  }
});
