import type { Page } from '@playwright/test';
import { logPage } from '@scoreline/protocol';
import { layCable } from './fixtures/cable.ts';
import { expectLive } from './fixtures/live.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What the pages of a context take for the device's clock: so many milliseconds ahead of this machine's. */
const WRONG_BY = 'test.clock';
const setClock = (page: Page, milliseconds: number) =>
  page.evaluate(([key, by]) => localStorage.setItem(key, String(by)), [WRONG_BY, milliseconds] as const);

const JUMPS = [
  ['forward by ten minutes', 10 * MINUTE],
  ['back by ten minutes', -10 * MINUTE],
  ['forward by 14 hours', 14 * HOUR],
  ['back by 14 hours', -14 * HOUR],
] as const;

for (const [how, jump] of JUMPS)
  test(`a device's clock that jumps ${how} costs no press: online, offline, across a reload and set right again`, async ({
    owner,
    visit,
  }) => {
    const match = await owner.startMatch();
    await owner.command(match.id, { type: 'setClock', seconds: 20 * 60 });
    const cable = await layCable();
    const page = await visit('about:blank', { baseURL: cable.url });
    await page.context().addInitScript((key) => {
      const { now } = Date;
      Date.now = () => {
        try {
          return now() + Number(localStorage.getItem(key) ?? 0);
        } catch {
          return now();
        }
      };
    }, WRONG_BY);
    const presses: number[] = [];
    const tap = async () => {
      presses.push(Date.now());
      await page.getByRole('button', { name: `Goal ${match.home.name}`, exact: true }).click();
      await expect(page.getByTestId('console-score')).toHaveText(`${presses.length}–0`);
      // Twice within a moment would be once.
      await page.getByRole('button', { name: `Yellow card ${match.home.name}`, exact: true }).click();
    };
    const allTaken = async () => {
      await expect(page.getByText('Connected', { exact: true })).toBeVisible();
      await expect(page.getByText(/^Waiting/)).toBeHidden();
      await expect(page.getByText(/^Not taken|^Not accepted/)).toBeHidden();
      const { entries } = await owner.get(`/v1/matches/${match.id}/log?after=2`, logPage);
      const goals = entries.filter(({ event }) => event.type === 'GoalRecorded');
      expect(goals).toHaveLength(presses.length);
      for (const [index, { at }] of goals.entries())
        expect(Math.abs(at - (presses[index] ?? 0)), `press ${index + 1}`).toBeLessThan(4_000);
      const now = await owner.matchOf(match.id);
      for (const incident of now.incidents)
        if (incident.type === 'goal') expect(incident.minute?.minute).toBeLessThanOrEqual(23);
    };

    try {
      await page.goto(`/admin/sign-in?next=/admin/match/${match.id}`);
      const { SCORELINE_OWNER_EMAIL: email = '', SCORELINE_OWNER_PASSWORD: password = '' } = process.env;
      await signIn(page, { email, password });
      await expect(page.getByText('Connected', { exact: true })).toBeVisible();
      await expect
        .poll(() =>
          page.evaluate(
            (path) => caches.match(path).then((kept) => kept !== undefined),
            `/admin/match/${match.id}`,
          ),
        )
        .toBe(true);
      await expect.poll(() => page.evaluate(() => localStorage.getItem('scoreline.clock'))).not.toBeNull();

      await setClock(page, jump);
      await tap();
      await allTaken();
      await setClock(page, 0);

      cable.cut();
      await tap();
      await setClock(page, jump);
      await page.reload();
      await expect(page.getByText(/^Offline since/)).toBeVisible();
      await expect(page.getByTestId('console-score')).toHaveText(`${presses.length}–0`);
      await tap();
      cable.mend();
      await allTaken();

      await tap();
      await allTaken();
      await setClock(page, 0);
      await tap();
      await allTaken();
      const fan = await visit(`/match/${match.id}`);
      await expectLive(fan);
      await expect(fan.getByTestId('score')).toHaveText(new RegExp(`^${presses.length}\\s*–\\s*0$`));
    } finally {
      cable.close();
    }
  });
