import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { logPage } from '@scoreline/protocol';
import { expectAudited, nameOf } from './fixtures/audit.ts';
import { layCable } from './fixtures/cable.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

const OUTAGE_MS = 60_000;
const COMMANDS = 30;

test('thirty commands scored in a minute without a network outlive a reload and a killed browser', async ({
  owner,
}, info) => {
  const match = await owner.startMatch();
  const wire = await layCable();
  const profile = mkdtempSync(join(tmpdir(), 'scoreline-profile-'));
  const { launchOptions } = info.project.use;
  const launch = () => chromium.launchPersistentContext(profile, { ...launchOptions, baseURL: wire.url });
  const enter = async (page: Page) => {
    await page.goto(`/admin/sign-in?next=/admin/match/${match.id}`);
    const { SCORELINE_OWNER_EMAIL: email = '', SCORELINE_OWNER_PASSWORD: password = '' } = process.env;
    await signIn(page, { email, password });
  };
  const presses: number[] = [];
  const keys = [`Goal ${match.home.name}`, `Yellow card ${match.away.name}`, `Goal ${match.away.name}`];
  const tap = async (page: Page) => {
    const name = keys[presses.length % keys.length] ?? '';
    presses.push(Date.now());
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.getByText(`Waiting (${presses.length}, since`)).toBeVisible();
  };
  const tapUntil = async (page: Page, count: number, start: number) => {
    while (presses.length < count) {
      // The presses are spread over the outage, as they are in a match.
      await expect
        .poll(() => Date.now() - start, { intervals: [100], timeout: 30_000 })
        .toBeGreaterThanOrEqual((presses.length * OUTAGE_MS) / COMMANDS);
      await tap(page);
    }
  };

  let context: BrowserContext = await launch();
  try {
    let page = context.pages()[0] ?? (await context.newPage());
    await enter(page);
    await expect(page.getByText('Connected', { exact: true })).toBeVisible();
    await expect
      .poll(() =>
        page.evaluate(
          (path) => caches.match(path).then((kept) => kept !== undefined),
          `/admin/match/${match.id}`,
        ),
      )
      .toBe(true);

    wire.cut();
    const start = Date.now();
    await tapUntil(page, COMMANDS / 2, start);
    await page.reload();
    await expect(page.getByText(`Waiting (${COMMANDS / 2}, since`)).toBeVisible();
    await expect(page.getByText(/^Offline since \d\d:\d\d$/)).toBeVisible();
    await expect(page.getByTestId('console-score')).toHaveText('5–5');
    await tapUntil(page, COMMANDS, start);
    await expect
      .poll(() => Date.now() - start, { intervals: [200], timeout: 20_000 })
      .toBeGreaterThan(OUTAGE_MS);
    expect((await owner.matchOf(match.id)).revision).toBe(1);

    await kill(context);
    context = await launch();
    page = context.pages()[0] ?? (await context.newPage());
    await page.goto(`/admin/match/${match.id}`);
    await expect(page.getByText(`Waiting (${COMMANDS}, since`)).toBeVisible();
    await expect(page.getByTestId('console-score')).toHaveText('10–10');
    wire.mend();
    await expect(page.getByText('Connected', { exact: true })).toBeVisible({ timeout: 40_000 });
    await expect(page.getByText(/^Waiting/)).toBeHidden();
    await expect(page.getByText(/^Not accepted/)).toBeHidden();

    const { entries } = await owner.get(`/v1/matches/${match.id}/log?after=1`, logPage);
    expect(new Set(entries.map(({ commandId }) => commandId)).size).toBe(COMMANDS);
    expect(entries.map(({ event }) => event.type)).toEqual(
      presses.map((_, index) => (index % keys.length === 1 ? 'CardShown' : 'GoalRecorded')),
    );
    for (const [index, { at }] of entries.entries()) {
      const off = Math.abs(at - (presses[index] ?? 0));
      expect(off, `command ${index} was pressed ${off} ms from its time in the log`).toBeLessThan(2_000);
    }
    await expect(page.getByTestId('console-score')).toHaveText('10–10');
    const name = await nameOf(owner);
    await expectAudited(owner, match.id, () => name);
  } finally {
    await context.close().catch(() => {});
    wire.close();
    rmSync(profile, { recursive: true, force: true });
  }
});

/** Ends the browser as a crash does: nothing of it has time to write anything. */
const kill = async (context: BrowserContext) => {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('this browser cannot be asked for its processes');
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const browser = processInfo.find(({ type }) => type === 'browser');
  if (browser === undefined) throw new Error('there is no browser process');
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
  process.kill(browser.id, 'SIGKILL');
  await closed;
};
