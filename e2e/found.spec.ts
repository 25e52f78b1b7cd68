import { setTimeout } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import * as wire from '@scoreline/protocol';
import { baseUrl, unique } from './fixtures/api.ts';
import { expectLive } from './fixtures/live.ts';
import { expect, test } from './fixtures/test.ts';

const read = async (path: string) => {
  let answer = await fetch(new URL(path, baseUrl()));
  // A site that is too busy says when to come again, and robots do.
  for (; answer.status === 503; answer = await fetch(new URL(path, baseUrl())))
    await setTimeout(Number(answer.headers.get('retry-after')) * 1_000);
  expect(answer.status, path).toBe(200);
  return answer;
};
const contentOf = (page: Page, property: string) =>
  page.locator(`meta[property="${property}"]`).getAttribute('content');

/** Width and height, as the head of a PNG says them. */
const sizeOf = (png: Buffer) => {
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
};

test('a match is one page under one title and one canonical address, before and after scripts', async ({
  owner,
  visit,
}) => {
  const match = await owner.startMatch();
  const readers = [
    { javaScriptEnabled: false },
    {},
    // The page was made for another zone and renders itself anew.
    { timezoneId: 'Asia/Tokyo' },
  ];
  for (const reader of readers) {
    const page = await visit(`/match/${match.id}`, reader);
    if (reader.javaScriptEnabled !== false) await expectLive(page);
    if (reader.timezoneId !== undefined) await expect(page.getByText('Times in Tokyo')).toBeVisible();
    const canonical = page.locator('link[rel="canonical"]');
    await expect(canonical).toHaveCount(1);
    await expect(canonical).toHaveAttribute(
      'href',
      new RegExp(`^${baseUrl()}/match/reds-.*-blues-.*-${match.id}$`),
    );
    await expect(page.locator('head title')).toHaveCount(1);
    for (const name of ['description', 'og:title', 'og:url', 'og:image'])
      await expect(page.locator(`meta[name="${name}"], meta[property="${name}"]`), name).toHaveCount(1);
  }
});

test('a shared match says its score of that moment, in words and as a picture', async ({ owner, visit }) => {
  const match = await owner.startMatch();
  const shared = async (score: string) => {
    const page = await visit('about:blank', { javaScriptEnabled: false });
    // A cache in front of the pages may be two seconds behind.
    await expect(async () => {
      await page.goto(`/match/${match.id}`);
      expect(await contentOf(page, 'og:title')).toBe(score);
    }).toPass();
    const address = (await contentOf(page, 'og:image')) ?? '';
    const answer = await read(address);
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('cache-control')).toContain('immutable');
    return { address, picture: Buffer.from(await answer.arrayBuffer()) };
  };
  const before = await shared(`${match.home.name} 0, ${match.away.name} 0`);
  expect(sizeOf(before.picture)).toEqual([1200, 630]);
  await owner.command(match.id, { type: 'recordGoal', side: 'away', kind: 'openPlay' });
  const after = await shared(`${match.home.name} 0, ${match.away.name} 1`);
  expect(after.address).not.toBe(before.address);
  expect(after.picture.equals(before.picture)).toBe(false);
  // What was shared before the goal goes on showing what it showed.
  expect(Buffer.from(await (await read(before.address)).arrayBuffer()).equals(before.picture)).toBe(true);
});

test('a picture of what there is not is not found', async ({ owner }) => {
  const match = await owner.makeMatch();
  for (const path of [
    `/match/${match.id}/image/9.png`,
    `/match/${match.id}/image/x.png`,
    '/match/x/image/1.png',
  ])
    expect((await fetch(new URL(path, baseUrl()))).status, path).toBe(404);
});

test('names in any script are drawn as far as the face goes, without asking anybody', async ({ owner }) => {
  const [competition, home, away] = await Promise.all([
    owner.post('/v1/competitions', wire.competition, {
      name: unique('杯'),
      season: '2026',
      sport: 'football',
    }),
    owner.post('/v1/teams', wire.team, { name: unique('Örgryte ⚽'), colour: '#c8102e' }),
    owner.post('/v1/teams', wire.team, { name: '浦和レッズ', code: 'URA' }),
  ]);
  const match = await owner.post('/v1/matches', wire.fixture, {
    competitionId: competition.id,
    homeId: home.id,
    awayId: away.id,
    kickoffAt: Date.now(),
  });
  const answer = await read(`/match/${match.id}/image/0.png`);
  expect(sizeOf(Buffer.from(await answer.arrayBuffer()))).toEqual([1200, 630]);
});

test('a match is an event of schema.org with its state and its score', async ({ owner, visit }) => {
  const match = await owner.makeMatch('football', {}, { venue: 'Quayside </script> Ground' });
  const event = async () => {
    const page = await visit(`/match/${match.id}`);
    const script = page.locator('script[type="application/ld+json"]');
    await expect(script).toHaveCount(1);
    return JSON.parse((await script.textContent()) ?? '');
  };
  expect(await event()).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'SportsEvent',
    name: `${match.home.name} v ${match.away.name}`,
    eventStatus: 'https://schema.org/EventScheduled',
    homeTeam: { '@type': 'SportsTeam', name: match.home.name },
    location: { name: 'Quayside </script> Ground' },
  });
  await owner.command(match.id, { type: 'startPeriod', period: '1H' });
  await owner.command(match.id, { type: 'recordGoal', side: 'home', kind: 'openPlay' });
  await expect.poll(event).toMatchObject({ description: `${match.home.name} 1, ${match.away.name} 0` });
});

test('robots are shown the way, and the sitemap names a match, its sides and its competition', async ({
  owner,
}) => {
  const robots = await (await read('/robots.txt')).text();
  expect(robots).toMatch(/^Disallow: \/admin$/m);
  expect(robots).toContain(`Sitemap: ${baseUrl()}/sitemap.xml`);
  const match = await owner.makeMatch();
  // It is held for a minute.
  test.setTimeout(180_000);
  await expect
    .poll(async () => (await read('/sitemap.xml')).text(), { timeout: 120_000, intervals: [1_000, 5_000] })
    .toContain(`-${match.id}</loc>`);
  const sitemap = await (await read('/sitemap.xml')).text();
  for (const { id } of [match.home, match.away])
    expect(sitemap).toMatch(new RegExp(`/team/[^<]*-${id}</loc>`));
  const found = /<loc>([^<]*)<\/loc>/.exec(sitemap.slice(sitemap.indexOf('/match/') - 80))?.[1] ?? '';
  await read(found);
});

test('everybody is offered the source of the WebSocket server that runs here', async ({ visit }) => {
  const page = await visit('/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Licences' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Licences' })).toBeVisible();
  for (const name of ['Scoreline’s WebSocket server (AGPL-3.0)', 'Its transport (MIT)']) {
    const path = await page.getByRole('link', { name }).getAttribute('href');
    const packed = gunzipSync(Buffer.from(await (await read(path ?? '')).arrayBuffer())).toString('latin1');
    expect(packed).toContain('package/src/index.ts');
    expect(packed).toContain('package/LICENSE');
  }
});
