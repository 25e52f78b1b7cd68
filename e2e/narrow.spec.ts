import { unique } from './fixtures/api.ts';
import { FANS_PAGES, openFansPage } from './fixtures/fans-pages.ts';
import { makeMatchday } from './fixtures/matchday.ts';
import { expect, test } from './fixtures/test.ts';

const PHONE = { width: 390, height: 700 };
const SMALL_PX = 320;

test('no page of the fans is wider than a phone, not even than a small one', async ({ owner, visit }) => {
  // Every page in every state, one after the other, in a browser of its own each.
  test.setTimeout(300_000);
  const day = await makeMatchday(owner, unique);
  for (const one of FANS_PAGES) {
    // A clock of twelve hours is the wider one.
    const page = await visit('about:blank', { viewport: PHONE, locale: 'en-US' });
    await openFansPage(page, one, day);
    for (const width of [PHONE.width, SMALL_PX]) {
      await page.setViewportSize({ ...PHONE, width });
      const wide = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect.soft(wide, `${one.name} at ${width} px`).toBeLessThanOrEqual(0);
    }
    await page.context().close();
  }
});
