import * as wire from '@scoreline/protocol';
import { openSqliteBeside } from '@scoreline/testbed';
import { unique } from './fixtures/api.ts';
import { expectGoodPage } from './fixtures/good-page.ts';
import { PASSWORD } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

/** Makes a link as old as it may be, in the database of the system that the tests have started. */
const expire = (dataDir: string, id: string) => {
  const file = openSqliteBeside(dataDir);
  file.prepare('update "oneTimeLink" set "expiresAt" = 1 where id = ?').run(id);
  file.close();
};

test('an invite whose time is over says so and what to do, also to somebody who has it open', async ({
  visit,
  owner,
}) => {
  const dataDir = process.env.SCORELINE_DATA_DIR;
  test.skip(dataDir === undefined, 'the database of a system that runs already is not at hand');
  const invite = await owner.post('/v1/invites', wire.madeLink, { role: 'scorer' });
  const page = await visit(invite.path);
  await page.getByLabel('Your name').fill('Late Larry');
  await page.getByLabel('Your e-mail').fill(`${unique('late').replace(' ', '-')}@example.org`);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  if (dataDir !== undefined) expire(dataDir, invite.id);
  await page.getByRole('button', { name: 'Join' }).click();
  const words = 'This link expired after 7 days. Ask the owner for a new one.';
  await expect(page.getByRole('main').getByRole('alert')).toHaveText(words);
  await expect(page).toHaveURL(new RegExp(invite.path));
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link does not work');
  await expect(page.getByText(words)).toBeVisible();
  await expectGoodPage(page);
});

test('a link that there is not, or that was taken back, says what to do', async ({ visit, owner }) => {
  const page = await visit('/join/not-a-link');
  await expect(page.getByText('Unknown link')).toBeVisible();
  const invite = await owner.post('/v1/invites', wire.madeLink, { role: 'scorer' });
  await owner.context.delete(`/v1/invites/${invite.id}`);
  await page.goto(invite.path);
  await expect(page.getByText('This link was revoked. Ask the owner for a new one.')).toBeVisible();
  // An invite is no password link.
  const open = await owner.post('/v1/invites', wire.madeLink, { role: 'scorer' });
  await page.goto(open.path.replace('/join/', '/password/'));
  await expect(page.getByText('Unknown link.')).toBeVisible();
});
