import { type Browser, chromium, type Page } from '@playwright/test';
import { z } from 'zod';
import { findChromium } from '../../../scripts/browser.mjs';
import { REPORT_FUNCTION, watchPaint, watchSocket } from './watch-paint.ts';

const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const PAINT_TIMEOUT_MS = 20_000;
/** With a larger offset, the browser and this process do not share a clock. */
const MAX_CLOCK_OFFSET_MS = 5;

export const openBrowser = async (): Promise<Browser> => {
  const executablePath = await findChromium();
  if (executablePath === null) throw new Error('Chromium was not found; set CHROMIUM_PATH');
  return chromium.launch({ executablePath, args: CHROMIUM_ARGS });
};

/** Epoch milliseconds with a fraction, from the same clock as `performance` in the page. */
export const epochNow = (): number => performance.timeOrigin + performance.now();

/** Epoch milliseconds. */
export interface Painted {
  readonly at: number;
  /** When the document was changed. */
  readonly changedAt: number;
  /** When the page's socket had got the score; null for a page that has no Pusher socket. */
  readonly heardAt: number | null;
}

export interface WatchedPage {
  readonly page: Page;
  /** Resolves with when this text was painted. Rejects after 20 s. */
  painted(text: string): Promise<Painted>;
  close(): Promise<void>;
}

const paintReport = z.object({
  text: z.string(),
  at: z.number(),
  changedAt: z.number(),
  heardAt: z.number().nullable(),
});

/** Opens a page and records when each new text of the element is painted. */
export const openWatchedPage = async (
  browser: Browser,
  url: string,
  selector: string,
): Promise<WatchedPage> => {
  // Without motion, the first frame with the new score is complete.
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  const moments = new Map<string, Painted>();
  const waiting = new Map<string, (painted: Painted) => void>();
  await page.exposeFunction(REPORT_FUNCTION, (message: unknown) => {
    const { text, ...painted } = paintReport.parse(message);
    moments.set(text, painted);
    waiting.get(text)?.(painted);
  });
  await page.addInitScript(watchSocket);
  await page.addInitScript(watchPaint, [selector, REPORT_FUNCTION] as const);
  await page.goto(url);
  await assertSameClock(page);
  return {
    page,
    painted: (text) =>
      new Promise((resolve, reject) => {
        const known = moments.get(text);
        if (known !== undefined) return resolve(known);
        const timer = setTimeout(() => reject(new Error(`${text} was not painted`)), PAINT_TIMEOUT_MS);
        waiting.set(text, (painted) => {
          clearTimeout(timer);
          waiting.delete(text);
          resolve(painted);
        });
      }),
    close: () => context.close(),
  };
};

/** Throws when the page does not share our clock. */
const assertSameClock = async (page: Page): Promise<void> => {
  const offsets: { readonly apart: number; readonly took: number }[] = [];
  for (let n = 0; n < 10; n += 1) {
    const before = epochNow();
    const there = await page.evaluate(() => performance.timeOrigin + performance.now());
    const after = epochNow();
    const apart = there < before ? before - there : Math.max(0, there - after);
    offsets.push({ apart, took: after - before });
  }
  const [best] = offsets.toSorted((a, b) => a.took - b.took);
  if (best === undefined || best.apart > MAX_CLOCK_OFFSET_MS)
    throw new Error(`The browser's clock differs by ${best?.apart} ms`);
};
