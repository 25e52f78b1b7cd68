import { createServerClock } from '@scoreline/live';
import { afterEach, expect, it, vi } from 'vitest';
import { guessServerClock } from './server-clock.ts';

afterEach(() => vi.unstubAllGlobals());

const stored = (text: string | null) => vi.stubGlobal('localStorage', { getItem: () => text });

it.each([
  ['before the page was', '[0,1000]'],
  ['after the page was', '[0,5000]'],
  ['never', null],
])('a page that was kept does not make its own clock certain, where the clock was kept %s', (_when, text) => {
  stored(text);
  const clock = createServerClock(
    () => 0,
    () => 60_000,
  );
  clock.guess(guessServerClock(3_000));
  clock.sample(3_000);
  expect(clock.isCertain()).toBe(false);
  // What the server says after that is heard.
  clock.sample(61_000);
  expect([clock.isCertain(), clock.now()]).toEqual([true, 61_000]);
});
