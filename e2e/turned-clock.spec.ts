import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import * as wire from '@scoreline/protocol';
import { createClock } from '@scoreline/testbed';
import { Api, type Match } from './fixtures/api.ts';
import { startInstance } from './fixtures/instance.ts';
import { expect, test } from './fixtures/test.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const OWNER = { email: 'owner@example.org', password: 'a clock that was turned' };

interface Turn {
  readonly timezoneId: string;
  /** A day that is an hour shorter or longer than others, as the reader's calendar has it. */
  readonly day: string;
  readonly dayBefore: string;
  readonly dayAfter: string;
  /** When it begins and ends there, and when the clocks are changed. */
  readonly begins: string;
  readonly changes: string;
  readonly ends: string;
  readonly hours: 23 | 25;
}

/** In the order of time: the one system lives through all of them. */
const TURNS: readonly Turn[] = [
  {
    timezoneId: 'America/New_York',
    day: '2031-03-09',
    dayBefore: '2031-03-08',
    dayAfter: '2031-03-10',
    begins: '2031-03-09T05:00Z',
    changes: '2031-03-09T07:00Z',
    ends: '2031-03-10T04:00Z',
    hours: 23,
  },
  {
    timezoneId: 'Pacific/Auckland',
    day: '2031-04-06',
    dayBefore: '2031-04-05',
    dayAfter: '2031-04-07',
    begins: '2031-04-05T11:00Z',
    changes: '2031-04-05T14:00Z',
    ends: '2031-04-06T12:00Z',
    hours: 25,
  },
  {
    timezoneId: 'Europe/Lisbon',
    day: '2031-10-26',
    dayBefore: '2031-10-25',
    dayAfter: '2031-10-27',
    begins: '2031-10-25T23:00Z',
    changes: '2031-10-26T01:00Z',
    ends: '2031-10-27T00:00Z',
    hours: 25,
  },
];

test('midnight and both changes of the clocks, in three zones', async ({ playwright, visit }) => {
  test.setTimeout(480_000);
  const dataDir = mkdtempSync(join(tmpdir(), 'scoreline-turned-'));
  const clock = createClock(join(dataDir, 'clock'));
  const instance = await startInstance(join(dataDir, 'data'), {
    SCORELINE_OWNER_EMAIL: OWNER.email,
    SCORELINE_OWNER_PASSWORD: OWNER.password,
    ...clock.env,
  });
  try {
    const baseURL = await instance.url;
    const context = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL } });
    const api = new Api(context);

    /** Sets the clocks of all servers. */
    const setTime = async (at: number) => {
      clock.set(at - Date.now());
      const told = async () => (await api.get('/v1/board?from=0&to=1', wire.board)).serverTime;
      await expect.poll(async () => Math.abs((await told()) - at)).toBeLessThan(MINUTE);
    };
    const signIn = async () => {
      const answer = await context.post('/api/auth/sign-in/email', { data: OWNER });
      expect(answer.status(), await answer.text()).toBe(200);
    };
    const kickOff = async (match: Match, at: number) => {
      await setTime(at);
      await api.command(match.id, { type: 'startPeriod', period: '1H' });
    };

    for (const turn of TURNS)
      await test.step(`${turn.day} in ${turn.timezoneId}`, async () => {
        const { timezoneId, day, dayBefore, dayAfter } = turn;
        const [begins, changes, ends] = [turn.begins, turn.changes, turn.ends].map(Date.parse) as [
          number,
          number,
          number,
        ];
        expect(ends - begins).toBe(turn.hours * HOUR);
        const dayNumber = (at: number) =>
          new Intl.DateTimeFormat('en-GB', { timeZone: timezoneId, day: 'numeric' }).format(at);
        /** A page of somebody there, whose own clock is right. */
        const open = async (path: string, at: number): Promise<Page> => {
          const page = await visit('about:blank', { baseURL, timezoneId });
          await page.clock.install({ time: at });
          // What the gateway keeps lives by seconds that pass, and none do when a clock is turned.
          await expect(async () => {
            await page.goto(path);
            await expect(page.locator('[data-state="live"]')).toBeVisible({ timeout: 10_000 });
            if (!path.startsWith('/match/'))
              await expect(page.getByRole('link', { name: /, today$/ })).toHaveAccessibleName(
                new RegExp(`\\b${dayNumber(at)}\\b`),
                { timeout: 1_000 },
              );
          }).toPass();
          return page;
        };
        const close = (page: Page) => page.context().close();
        const rowOf = (page: Page, match: Match) =>
          page.getByRole('listitem').filter({ hasText: match.home.name });
        const expectOn = async (path: string, at: number, there: readonly Match[], not: readonly Match[]) => {
          const page = await open(path, at);
          for (const match of there) await expect(rowOf(page, match), `${path}: there`).toHaveCount(1);
          for (const match of not) await expect(rowOf(page, match), `${path}: not there`).toHaveCount(0);
          await close(page);
        };

        await setTime(begins - 3 * HOUR);
        await signIn();
        const make = (kickoffAt: number) => api.makeMatch('football', {}, { kickoffAt });
        const over = await make(begins - 2 * HOUR);
        const late = await make(begins - 30 * MINUTE);
        const first = await make(begins + 10 * MINUTE);
        const across = await make(changes - 10 * MINUTE);
        const after = await make(changes + 20 * MINUTE);
        const last = await make(ends - 10 * MINUTE);
        const next = await make(ends + 10 * MINUTE);

        await kickOff(over, begins - 2 * HOUR);
        await setTime(begins - 70 * MINUTE);
        await api.command(over.id, { type: 'abandonMatch', reason: 'Floodlights' });
        await kickOff(late, begins - 30 * MINUTE);

        // Ten past midnight: what is played is of today, what is not played any more is of yesterday.
        const midnight = begins + 5 * MINUTE;
        await setTime(midnight);
        await expectOn('/', midnight, [late, first, across, after, last], [over, next]);
        await expectOn('/?show=live', midnight, [late], [over, first]);
        await expectOn(`/?day=${dayBefore}`, midnight, [over], [late, first, across, last]);
        await expectOn(`/?day=${dayAfter}`, midnight, [next], [late, last, over]);
        const board = await open('/', midnight);
        await expect(rowOf(board, first)).toContainText('00:10');
        await expect(rowOf(board, last)).toContainText('23:50');
        await expect(rowOf(board, late).getByTestId('status')).toHaveText("36'");
        await close(board);

        // A match that is played while the clocks are changed is as old as it is.
        await kickOff(across, changes - 10 * MINUTE);
        const changed = changes + 15 * MINUTE;
        await setTime(changed);
        for (const path of ['/', `/match/${across.id}`]) {
          const page = await open(path, changed);
          const place = path === '/' ? rowOf(page, across) : page.getByRole('article');
          await expect(place.getByTestId('status').first()).toHaveText("26'");
          await close(page);
        }
        const page = await open(`/match/${after.id}`, changed);
        await expect(page.getByTestId('countdown')).toHaveText('in 5 min');
        await close(page);

        // The short or long day ends at its own midnight.
        await kickOff(last, ends - 10 * MINUTE);
        const before = ends - 2 * MINUTE;
        await setTime(before);
        await expectOn('/', before, [first, last], [next]);
        await setTime(ends + 2 * MINUTE);
        await expectOn('/', ends + 2 * MINUTE, [last, next], [first, over]);
        await expectOn(`/?day=${day}`, ends + 2 * MINUTE, [first], [last, next, over]);
        await api.command(last.id, { type: 'abandonMatch', reason: 'Floodlights' });
        await expectOn(`/?day=${day}`, ends + 3 * MINUTE, [first, last], [next]);
      });
  } finally {
    await instance.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
