import { baseUrl } from './fixtures/api.ts';
import { expectLive } from './fixtures/live.ts';
import { expect, test } from './fixtures/test.ts';
import { WIDTHS } from './fixtures/widths.ts';

/** One of the scripts that a page needs before it runs, and that its own route brings. */
const scriptOf = async (path: string): Promise<string> => {
  const html = await (await fetch(new URL(path, baseUrl()))).text();
  const scripts = [...html.matchAll(/<script src="([^"]+)" async=""/g)].map(([, src]) => src);
  const last = scripts.at(-1);
  if (last === undefined) throw new Error(`${path} has no scripts`);
  return last;
};

for (const { name, viewport } of WIDTHS)
  test.describe(`on ${name}`, () => {
    test('a page of which a script did not load is loaded anew by itself, and is live', async ({
      owner,
      visit,
    }) => {
      const match = await owner.makeMatch();
      const script = await scriptOf(`/match/${match.id}`);
      const page = await visit('about:blank', { viewport });
      let asked = 0;
      await page.route(`**${script}`, (route) => {
        asked += 1;
        return asked === 1 ? route.abort() : route.continue();
      });
      await page.goto(`/match/${match.id}`);
      await expectLive(page);
      expect(asked).toBe(2);
      await expect(page.getByTestId('failed-scripts-note')).toBeHidden();
    });

    test('a page that cannot load its scripts says that it stands still, keeps its scores, and is live when it can', async ({
      owner,
      visit,
    }) => {
      const match = await owner.startMatch();
      await owner.command(match.id, { type: 'recordGoal', side: 'home', kind: 'openPlay' });
      const script = await scriptOf(`/match/${match.id}`);
      const page = await visit('about:blank', { viewport });
      await page.route(`**${script}`, (route) => route.fulfill({ status: 404, body: '' }));
      await page.goto(`/match/${match.id}`);
      await expect(page.getByTestId('failed-scripts-note')).toContainText('Scores are not updating');
      // The second time it comes without scripts: what cannot run costs the device nothing.
      await expect(page.locator('script')).toHaveCount(0);
      await expect(page.getByRole('heading', { level: 1 })).toContainText(`${match.home.name} 1`);
      await page.unroute(`**${script}`);
      await expect(page.getByTestId('failed-scripts-note')).toBeHidden({ timeout: 60_000 });
      await expectLive(page);
    });
  });
