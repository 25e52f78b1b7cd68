import { type Browser, chromium, type Page } from '@playwright/test';
import { z } from 'zod';
import { findChromium } from '../../../scripts/browser.mjs';
import { TELL, watchPaint } from './watch-paint.ts';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const PATIENCE_MS = 20_000;
/** Two clocks of one machine that are further apart are not one clock. */
const CLOCKS_APART_MS = 5;

export const openBrowser = async (): Promise<Browser> => {
  const executablePath = await findChromium();
  if (executablePath === null) throw new Error('no Chromium is to be had; set CHROMIUM_PATH');
  return chromium.launch({ executablePath, args: ARGS });
};

/** Epoch milliseconds with a fraction, as `performance` has it in the page too. */
export const epochNow = (): number => performance.timeOrigin + performance.now();

export interface WatchedPage {
  readonly page: Page;
  /** The moment, epoch milliseconds, at which the element was painted with this text. Rejects when it is not. */
  painted(text: string): Promise<number>;
  close(): Promise<void>;
}

const told = z.object({ text: z.string(), at: z.number() });

/** A page whose element, whenever its text changes, is noted with the moment of its paint. */
export const openWatched = async (browser: Browser, url: string, selector: string): Promise<WatchedPage> => {
  // Without motion the new score is whole in the first frame that has it.
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  const moments = new Map<string, number>();
  const waiting = new Map<string, (at: number) => void>();
  await page.exposeFunction(TELL, (message: unknown) => {
    const { text, at } = told.parse(message);
    moments.set(text, at);
    waiting.get(text)?.(at);
  });
  await page.addInitScript(watchPaint, [selector, TELL] as const);
  await page.goto(url);
  await checkClocks(page);
  return {
    page,
    painted: (text) =>
      new Promise((resolve, reject) => {
        const known = moments.get(text);
        if (known !== undefined) return resolve(known);
        const timer = setTimeout(() => reject(new Error(`${text} was not painted`)), PATIENCE_MS);
        waiting.set(text, (at) => {
          clearTimeout(timer);
          waiting.delete(text);
          resolve(at);
        });
      }),
    close: () => context.close(),
  };
};

/** Throws when the page's clock is not ours. */
const checkClocks = async (page: Page): Promise<void> => {
  const offsets: { readonly apart: number; readonly took: number }[] = [];
  for (let n = 0; n < 10; n += 1) {
    const before = epochNow();
    const there = await page.evaluate(() => performance.timeOrigin + performance.now());
    const after = epochNow();
    const apart = there < before ? before - there : Math.max(0, there - after);
    offsets.push({ apart, took: after - before });
  }
  const [best] = offsets.toSorted((a, b) => a.took - b.took);
  if (best === undefined || best.apart > CLOCKS_APART_MS)
    throw new Error(`the browser's clock is ${best?.apart} ms away from ours`);
};
