import { fileURLToPath } from 'node:url';
import { FANS_PAGES, openFansPage } from '../fixtures/fans-pages.ts';
import { type Matchday, makeMatchday } from '../fixtures/matchday.ts';
import { test } from '../fixtures/test.ts';
import { WIDTHS } from '../fixtures/widths.ts';

const OUT = fileURLToPath(new URL('../../out/screenshots', import.meta.url));

// One day for all pictures: a second one would stand on the same board.
test.describe.configure({ mode: 'serial' });
test.setTimeout(300_000);

let day: Matchday | undefined;

for (const one of FANS_PAGES)
  test(one.name, async ({ owner, browser, baseURL }) => {
    day ??= await makeMatchday(owner, (name) => name);
    for (const { viewport } of WIDTHS)
      for (const colorScheme of ['light', 'dark'] as const) {
        const context = await browser.newContext({
          baseURL: process.env.SCORELINE_URL ?? baseURL ?? '',
          viewport,
          // A phone's scroll bar takes no room.
          isMobile: viewport.width < 640,
          colorScheme,
          reducedMotion: 'reduce',
        });
        const page = await context.newPage();
        await openFansPage(page, one, day);
        // What is at the bottom of the window is then at the bottom of the picture.
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        await page.setViewportSize({ ...viewport, height: Math.max(height, viewport.height) });
        const path = `${OUT}/${one.name}-${viewport.width}-${colorScheme}.png`;
        await page.screenshot({ path });
        await context.close();
      }
  });
