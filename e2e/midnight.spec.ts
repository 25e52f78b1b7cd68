import { logPage } from '@scoreline/protocol';
import { expectLive } from './fixtures/live.ts';
import { expect, test } from './fixtures/test.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Where it is a quarter to one at night now, so that a match of half past eleven is of yesterday there. */
const zoneAfterMidnight = () => {
  const hour = new Date().getUTCHours();
  // Named by what is to be added to get UTC.
  const ahead = hour === 0 ? 0 : hour <= 12 ? -hour : 24 - hour;
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? `-${ahead}` : `+${-ahead}`}`;
};

test('what is played after midnight is on the board of today and under Live, and not on that of yesterday', async ({
  owner,
  visit,
}) => {
  const now = new Date();
  const kickoffAt = now.getTime() - (now.getUTCMinutes() + 20) * MINUTE;
  const match = await owner.makeMatch('football', {}, { kickoffAt });
  const timezoneId = zoneAfterMidnight();
  const open = (path: string) => visit(path, { timezoneId });
  const yesterday = new Intl.DateTimeFormat('en-CA', { timeZone: timezoneId }).format(kickoffAt);
  await owner.command(match.id, { type: 'startPeriod', period: '1H' });
  const row = (page: Awaited<ReturnType<typeof open>>) =>
    page.getByRole('listitem').filter({ hasText: match.home.name });
  for (const path of ['/', '/?show=live']) {
    const page = await open(path);
    await expectLive(page);
    await expect(row(page)).toHaveCount(1);
  }
  const before = await open(`/?day=${yesterday}`);
  await expectLive(before);
  await expect(row(before)).toHaveCount(0);
});

test('a match that nobody attends to any more is not live: page, board and console say since when', async ({
  owner,
  visit,
  visitAsOwner,
}) => {
  const began = Date.now() - 5 * HOUR;
  const match = await owner.makeMatch('football', {}, { kickoffAt: began });
  const at = (minutes: number) => began + minutes * MINUTE;
  const commands = [
    [0, { type: 'startPeriod', period: '1H' }],
    [46, { type: 'endPeriod' }],
    [61, { type: 'startPeriod', period: '2H' }],
    [70, { type: 'recordGoal', side: 'home', kind: 'openPlay' }],
  ] as const;
  for (const [minute, command] of commands)
    await owner.context.post(`/v1/matches/${match.id}/commands`, {
      data: { commandId: `c${minute}`, at: at(minute), command },
    });
  const { entries } = await owner.get(`/v1/matches/${match.id}/log?after=0`, logPage);
  expect(entries).toHaveLength(commands.length);

  const page = await visit(`/match/${match.id}`);
  await expect(page.getByTestId('status')).toHaveText('No news');
  await expect(page.getByRole('main')).toContainText(/Last news (on .* )?at \d\d:\d\d/);
  await expect(page.locator('article[data-live]')).toHaveCount(0);

  const timeZone = process.env.SCORELINE_TIME_ZONE ?? 'UTC';
  const day = new Intl.DateTimeFormat('en-CA', { timeZone }).format(began);
  const board = await visit(`/?day=${day}`);
  const row = board.getByRole('listitem').filter({ hasText: match.home.name });
  await expect(row.getByTestId('status')).toHaveText('No news');
  await expect(row).toContainText(/Last news/);
  await board.goto('/?show=live');
  await expectLive(board);
  await expect(board.getByRole('listitem').filter({ hasText: match.home.name })).toHaveCount(0);

  const admin = await visitAsOwner('/admin?show=live');
  const listed = admin.getByRole('link').filter({ hasText: match.home.name });
  await expect(listed).toContainText('Fans no longer see it as live.');
  const console = await visitAsOwner(`/admin/match/${match.id}`);
  await expect(console.getByText('Fans no longer see it as live.')).toBeVisible();

  // Heard of again, it is live again, on the page that was open all the time.
  await owner.command(match.id, { type: 'endPeriod' });
  await expect(page.getByTestId('status')).not.toHaveText('No news');
});
