import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import * as wire from '@scoreline/protocol';
import { expectKeyboard, expectNoSideways, tooSmall } from './fixtures/access.ts';
import { type Api, type Match, unique } from './fixtures/api.ts';
import { expectAccessible } from './fixtures/axe.ts';
import { keyOf } from './fixtures/hand.ts';
import { expect, test } from './fixtures/test.ts';
import { NARROW_FIRST, SMALL_PX, WIDTHS } from './fixtures/widths.ts';

const THUMB_PX = 48;

const pagesDir = fileURLToPath(new URL('../apps/web/src/app/', import.meta.url));
/** Every page behind the sign-in, and those that links lead to, by its file. */
const pageFiles = ['admin', 'join', 'password'].flatMap((dir) =>
  readdirSync(`${pagesDir}${dir}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('page.tsx'))
    .map((file) => `/${dir}/${file}`.replace(/\/page\.tsx$/, '')),
);

interface Arranged {
  readonly match: Match;
  readonly personId: string;
  readonly join: string;
  readonly password: string;
}

/** Where each page is. One that is new fails the test until it stands here. */
const PATHS: Readonly<Record<string, (arranged: Arranged) => string>> = {
  '/admin': () => '/admin',
  '/admin/account': () => '/admin/account',
  '/admin/audit': () => '/admin/audit',
  '/admin/backups': () => '/admin/backups',
  '/admin/competitions': () => '/admin/competitions',
  '/admin/competitions/[id]': ({ match }) => `/admin/competitions/${match.competitionId}`,
  '/admin/competitions/[id]/schedule': ({ match }) => `/admin/competitions/${match.competitionId}/schedule`,
  '/admin/import': () => '/admin/import',
  '/admin/keys': () => '/admin/keys',
  '/admin/match/[id]': ({ match }) => `/admin/match/${match.id}`,
  '/admin/match/[id]/edit': ({ match }) => `/admin/match/${match.id}/edit`,
  '/admin/match/[id]/scorers': ({ match }) => `/admin/match/${match.id}/scorers`,
  '/admin/new': () => '/admin/new',
  '/admin/new-competition': () => '/admin/new-competition',
  '/admin/people': () => '/admin/people',
  '/admin/people/[id]': ({ personId }) => `/admin/people/${personId}`,
  '/admin/players': () => '/admin/players',
  '/admin/sign-in': () => '/admin/sign-in',
  '/admin/teams': () => '/admin/teams',
  '/admin/teams/[id]': ({ match }) => `/admin/teams/${match.home.id}`,
  '/admin/teams/new': () => '/admin/teams/new',
  '/admin/venues': () => '/admin/venues',
  '/join/[token]': ({ join }) => join,
  '/password/[token]': ({ password }) => password,
};

const arrange = async (owner: Api): Promise<Arranged> => {
  const match = await owner.startMatch();
  const person = { name: unique('Ann'), email: `${unique('ann').replace(' ', '-')}@example.org` };
  const { id: personId } = await owner.post('/v1/people', wire.person, {
    ...person,
    password: 'a quiet afternoon',
    role: 'scorer',
  });
  await owner.post('/v1/venues', wire.venueRecord, { name: unique('Park') });
  await owner.post('/v1/keys', wire.key, { name: 'Feed' });
  const { path: join } = await owner.post('/v1/invites', wire.madeLink, { role: 'scorer' });
  const { path: password } = await owner.post(`/v1/people/${personId}/password-link`, wire.madeLink, {});
  return { match, personId, join, password };
};

test('every page of the admin is known here', () => {
  expect(Object.keys(PATHS).toSorted()).toEqual(pageFiles.toSorted());
});

/** What the pages are about, once a worker. */
let arranged: Promise<Arranged> | undefined;

// Each page is opened once, and everything that must hold of any page is looked at in each width.
for (const [file, pathOf] of Object.entries(PATHS))
  test(`${file} passes on a phone and a desk: axe in light and dark, its width, and the keyboard`, async ({
    owner,
    visit,
    visitAsOwner,
  }) => {
    arranged ??= arrange(owner);
    const isForNobody = ['/join/[token]', '/password/[token]', '/admin/sign-in'].includes(file);
    const [first] = WIDTHS;
    const options = { viewport: first.viewport, reducedMotion: 'reduce' } as const;
    const page = await (isForNobody ? visit : visitAsOwner)(pathOf(await arranged), options);
    await expect(page.getByRole('main')).toBeVisible();
    await page.waitForLoadState('networkidle');
    for (const { name, viewport } of WIDTHS) {
      for (const width of [SMALL_PX, viewport.width]) {
        await page.setViewportSize({ ...viewport, width });
        await expectNoSideways(page);
      }
      await expectAccessible(page, `${file} on ${name}`, { coloursOnly: viewport !== first.viewport });
      await expectKeyboard(page);
    }
  });

/** What a console of each sport goes through, and the keys that ask something in each of its states. */
const STATES = {
  football: [
    { name: 'before', commands: [] },
    {
      name: 'live',
      commands: [
        { type: 'startPeriod', period: '1H' },
        { type: 'recordCard', side: 'away', card: 'yellow' },
        { type: 'recordGoal', side: 'home', kind: 'openPlay' },
        { type: 'addNote', text: 'Nobody saw that coming' },
      ],
    },
    { name: 'under review', commands: [{ type: 'openReview', about: 'mistakenIdentity' }] },
    {
      name: 'ended',
      commands: [
        { type: 'closeReview', outcome: 'stands' },
        { type: 'endPeriod' },
        { type: 'startPeriod', period: '2H' },
        { type: 'endPeriod' },
      ],
    },
    { name: 'final', commands: [{ type: 'finalize' }] },
  ],
  tennis: [
    { name: 'before', commands: [] },
    {
      name: 'live',
      commands: [
        { type: 'startPlay', server: 'home' },
        { type: 'recordPoint', side: 'home' },
      ],
    },
    { name: 'ended', commands: [{ type: 'retire', side: 'away' }] },
    { name: 'final', commands: [{ type: 'finalize' }] },
  ],
} as const;
const ASKS =
  /^(Note$|Added time|Set clock|Line-up|Enter|Make final|Reopen|Suspend|Abandon|Delay|Move kick-off|Postpone|Cancel match|Award match|Walkover|Retire|Close review: another player|Keyboard shortcuts|Add |Correct: )/;

/** The buttons that open a dialog now, one of a kind. */
const askingKeys = async (page: Page): Promise<string[]> => {
  const names = await page
    .locator('button[aria-label]:not([aria-disabled="true"])')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
  const asking = names.filter((name) => ASKS.test(name));
  const kindOf = (name: string) =>
    /^(Line-up|Walkover|Retire|Correct: Note|Correct:)/.exec(name)?.[0] ?? name;
  return asking.filter((name, index) => asking.findIndex((one) => kindOf(one) === kindOf(name)) === index);
};

/** Also as wide as `widths`: what axe looks at is the same. */
const expectConsole = async (page: Page, name: string, widths: readonly number[] = []) => {
  await expectAccessible(page, name);
  const opened = page.viewportSize() ?? { width: 0, height: 0 };
  for (const width of [...widths, opened.width]) {
    if (widths.length > 0) await page.setViewportSize({ ...opened, width });
    const small = `${name}, smaller than a thumb, ${width} px wide`;
    expect.soft(await tooSmall(page, THUMB_PX), small).toEqual([]);
    await expectNoSideways(page);
  }
};

for (const sport of ['football', 'tennis'] as const)
  for (const { name: device, viewport, widths } of NARROW_FIRST)
    test(`the ${sport} console on ${device} passes in every state, with every dialog`, async ({
      owner,
      visitAsOwner,
    }) => {
      test.setTimeout(400_000);
      const match = await owner.makeMatch(sport);
      const page = await visitAsOwner(`/admin/match/${match.id}`, { viewport, reducedMotion: 'reduce' });
      await expect(page.getByText('Connected', { exact: true })).toBeVisible();
      // What a dialog asks is the same in whichever state it is opened.
      const opened = new Set<string>();
      for (const { name, commands } of STATES[sport]) {
        for (const command of commands) await owner.command(match.id, command);
        const { incidents } = await owner.matchOf(match.id);
        await expect(page.getByRole('button', { name: /^Correct: / })).toHaveCount(incidents.length);
        await expectConsole(page, name, widths);
        await page.getByLabel('Sunlight').check();
        await expectAccessible(page, `${name}, sunlight`, { coloursOnly: true });
        await page.getByLabel('Sunlight').uncheck();
        for (const key of await askingKeys(page)) {
          if (opened.has(key)) continue;
          opened.add(key);
          await keyOf(page, key).click();
          await expect(page.getByRole('dialog')).toBeVisible();
          await expectConsole(page, `${name}, ${key}`, widths);
          await expectKeyboard(page);
          await page.keyboard.press('Escape');
          await expect(page.getByRole('dialog')).toBeHidden();
        }
        await expectKeyboard(page);
      }
    });

for (const { name: device, viewport } of WIDTHS)
  test(`what was not taken, and who is scoring, pass on ${device}`, async ({ owner, join }) => {
    const match = await owner.startMatch();
    const path = `/admin/match/${match.id}`;
    const [ann, bob] = [await join('Ann'), await join('Bob')];
    const one = await ann.visit(path);
    await keyOf(one, `Goal ${match.home.name}`).click();
    await expect(one.getByText('Connected', { exact: true })).toBeVisible();
    const page = await bob.visit(path, { viewport, reducedMotion: 'reduce' });
    await expect(keyOf(page, 'Take over')).toBeVisible();
    await expectConsole(page, 'while Ann is scoring');
    await page.route('**/commands', (route) =>
      route.fulfill({
        status: 409,
        json: {
          type: '/problems/conflict',
          title: 'Conflict',
          status: 409,
          detail: 'Too late.',
          revision: 2,
        },
      }),
    );
    await keyOf(page, `Goal ${match.away.name}`).click();
    await page.getByRole('button', { name: 'Not accepted (1)' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectConsole(page, 'not taken');
    await expectKeyboard(page);
    await keyOf(page, 'Edit command').click();
    await expectConsole(page, 'changing what was not taken');
    await expectKeyboard(page);
  });
