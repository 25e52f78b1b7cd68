import { PROTOCOL_VERSION } from '@scoreline/protocol/version';
import { expect, test } from 'vitest';
import type { LiveConfig } from './config.ts';
import { createReloader } from './page-reload.ts';
import { createWorld } from './testing/fake-environment.ts';
import { openPage } from './testing/page.ts';

/** A live page, to which a server of the next version speaks. */
const spokenTo = async (config: Partial<LiveConfig> = {}) => {
  const page = openPage(config);
  page.live.matchStore(page.match.snapshot()).start();
  await page.world.pass(1000);
  const say = () => page.wire.say('match.m1', 'match.updated', { v: PROTOCOL_VERSION + 1, news: 'to come' });
  say();
  return { ...page, say };
};

test('the page knows that it is outdated, and reloads itself once, after a while', async () => {
  const { live, world, say } = await spokenTo();
  expect(live.connection.getSnapshot().isOutdated).toBe(true);
  await world.pass(4999);
  expect(world.reloads).toEqual([]);
  say();
  await world.pass(60_000);
  expect(world.reloads).toEqual([`version ${PROTOCOL_VERSION}`]);
});

test.each([
  [0, 5000],
  [0.5, 17_500],
  [1, 30_000],
])('pages are spread over half a minute: by chance %f after %i ms', async (chance, milliseconds) => {
  const world = createWorld();
  world.chance = chance;
  const reload = createReloader(world);
  reload();
  reload();
  await world.pass(milliseconds - 1);
  expect(world.reloads).toEqual([]);
  await world.pass(1);
  expect(world.reloads).toHaveLength(1);
});

test('it reloads as soon as nobody looks', async () => {
  const { world } = await spokenTo();
  world.tell('hidden');
  expect(world.reloads).toHaveLength(1);
});

test('who gives a callback decides for themselves', async () => {
  const versions: number[] = [];
  const { world } = await spokenTo({ onOutdated: (version) => versions.push(version) });
  await world.pass(120_000);
  expect(versions).toEqual([PROTOCOL_VERSION + 1]);
  expect(world.reloads).toEqual([]);
});

test('until then it does not claim to be live: it cannot read what the server says', async () => {
  const { world, state } = await spokenTo({ onOutdated() {} });
  world.answer = async () => Response.json({ v: PROTOCOL_VERSION + 1 });
  world.tell('shown');
  await world.pass(3000);
  expect(state()).toBe('reconnecting');
});
