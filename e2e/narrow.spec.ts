import { unique } from './fixtures/api.ts';
import { FANS_PAGES, openFansPage } from './fixtures/fans-pages.ts';
import { makeMatchday } from './fixtures/matchday.ts';
import { expect, test } from './fixtures/test.ts';

for (const width of [320, 390])
  test(`no page of the fans is wider than ${width} px`, async ({ owner, visit }) => {
    test.setTimeout(180_000);
    const day = await makeMatchday(owner, unique);
    for (const one of FANS_PAGES) {
      // A clock of twelve hours is the wider one.
      const page = await visit('about:blank', { viewport: { width, height: 700 }, locale: 'en-US' });
      await openFansPage(page, one, day);
      const wide = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect.soft(wide, one.name).toBeLessThanOrEqual(0);
      await page.context().close();
    }
  });
