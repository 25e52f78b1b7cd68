import { PROTOCOL_VERSION } from '@scoreline/protocol/version';
import { expect, test } from 'vitest';
import type { LiveConfig } from './config.ts';
import { matchStore } from './match-store.ts';
import { createPageReloader } from './page-reload.ts';
import { createFakeEnvironment } from './testing/fake-environment.ts';
import { openPage } from './testing/page.ts';

/** A live page, to which a server of the next version speaks. */
const spokenTo = async (config: Partial<LiveConfig> = {}) => {
  const page = openPage(config);
  matchStore(page.live, page.match.snapshot()).start();
  await page.environment.advance(1000);
  const say = () =>
    page.transport.broadcast('match.m1', 'match.updated', { v: PROTOCOL_VERSION + 1, news: 'to come' });
  say();
  return { ...page, say };
};

test('the page knows that it is outdated, and reloads itself once, after a while', async () => {
  const { live, environment, say } = await spokenTo();
  expect(live.connection.getSnapshot().isOutdated).toBe(true);
  await environment.advance(4999);
  expect(environment.reloads).toEqual([]);
  say();
  await environment.advance(60_000);
  expect(environment.reloads).toEqual([`version ${PROTOCOL_VERSION}`]);
});

test.each([
  [0, 5000],
  [0.5, 17_500],
  [1, 30_000],
])('pages are spread over half a minute: by chance %f after %i ms', async (chance, milliseconds) => {
  const environment = createFakeEnvironment();
  environment.randomValue = chance;
  const reload = createPageReloader(environment);
  reload();
  reload();
  await environment.advance(milliseconds - 1);
  expect(environment.reloads).toEqual([]);
  await environment.advance(1);
  expect(environment.reloads).toHaveLength(1);
});

test('it reloads as soon as nobody looks', async () => {
  const { environment } = await spokenTo();
  environment.dispatch('hidden');
  expect(environment.reloads).toHaveLength(1);
});

test('who gives a callback decides for themselves', async () => {
  const versions: number[] = [];
  const { environment } = await spokenTo({ onOutdated: (version) => versions.push(version) });
  await environment.advance(120_000);
  expect(versions).toEqual([PROTOCOL_VERSION + 1]);
  expect(environment.reloads).toEqual([]);
});

test('until then it does not claim to be live: it cannot read what the server says', async () => {
  const { environment, state } = await spokenTo({ onOutdated() {} });
  environment.answer = async () => Response.json({ v: PROTOCOL_VERSION + 1 });
  environment.dispatch('shown');
  await environment.advance(3000);
  expect(state()).toBe('reconnecting');
});
