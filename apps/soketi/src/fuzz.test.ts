import { fuzzPlan } from '@scoreline/testbed';
import { expect, test } from 'vitest';
import { frameKinds } from './testing/hostile-frames.ts';
import { requestKinds } from './testing/hostile-requests.ts';
import { PROBE_ARGS, readMemory } from './testing/memory.ts';
import { type StartedProcess, startProcess } from './testing/process.ts';
import { connectRaw } from './testing/raw-client.ts';
import { sendHostileFrames } from './testing/send-frames.ts';
import { sendHostileRequests } from './testing/send-requests.ts';
import { createPublisher, KEY } from './testing/test-soketi.ts';

/** What is sent follows from the seed: so many frames, and as many requests; all of it twice. */
const { seed, size } = fuzzPlan();
/** Milliseconds. 20,000 take a minute on a machine that does nothing else. */
const longest = 1_800_000;
/**
 * What the second pass may leave behind that the first did not, in MB: held by JavaScript, where it would be 25 bytes a
 * case; and in all, which goes up and down by some 30 over many passes, as the allocator likes.
 */
const allowedGrowth = { heldMb: 1, residentMb: 40 };

test(
  `seed ${seed}, ${size} frames and ${size} requests, twice: no end, no server error, no memory, and nobody else notices`,
  async () => {
    const soketi = startProcess({}, { execArgv: PROBE_ARGS, withChannel: true });
    const port = await soketi.ready;
    const bystander = await watch(port);
    const first = await pass(soketi, port);
    const second = await pass(soketi, port);
    expect(await bystander.leave()).toBeGreaterThan(100);

    console.log(`MB after a pass ${JSON.stringify(first)}, after another ${JSON.stringify(second)}`);
    expect(second.heldMb - first.heldMb).toBeLessThan(allowedGrowth.heldMb);
    expect(second.residentMb - first.residentMb).toBeLessThan(allowedGrowth.residentMb);
    expect(soketi.child.exitCode ?? soketi.child.signalCode).toBeNull();
    expect(soketi.printed.err).toBe('');
    // That it has started, and where; nothing went wrong that would be worth a line.
    expect(soketi.printed.out.trim().split('\n')).toHaveLength(2);
  },
  longest,
);

/** Everything once. Resolves with the memory of the process when all who were hostile are gone. */
const pass = async (soketi: StartedProcess, port: number) => {
  const kinds = await sendHostileFrames(port, seed, size);
  expect([...kinds].sort()).toEqual([...frameKinds].sort());
  const requests = await sendHostileRequests(port, seed, size);
  expect([...requests.kinds].sort()).toEqual([...requestKinds].sort());
  expect([...requests.statuses]).toEqual(expect.arrayContaining([101, 200, 400, 401, 404, 413, 431]));
  expect([...requests.statuses].filter((status) => status >= 500)).toEqual([]);
  await expect.poll(() => connected(soketi), { timeout: 30_000 }).toBe(1);
  return readMemory(soketi.child);
};

const connected = async ({ printed }: StartedProcess): Promise<number> => {
  const port = /"metricsPort":(\d+)/.exec(printed.out)?.[1];
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  return Number(/^soketi_connected\{.*\} (\d+)$/m.exec(text)?.[1]);
};

/** Another page, whose score goes on changing all the while; it must miss none. */
const watch = async (port: number) => {
  const { client } = await connectRaw(`ws://127.0.0.1:${port}/app/${KEY}`);
  await client.subscribe('match.watched');
  const publisher = createPublisher(port);
  const lost = client.closed.then((code) => Promise.reject(new Error(`The bystander was closed: ${code}`)));
  lost.catch(() => {});
  let isLeaving = false;
  const watching = (async () => {
    for (let revision = 1; ; revision += 1) {
      if (isLeaving) return revision - 1;
      await publisher.trigger('match.watched', 'match.updated', { revision });
      const update = await Promise.race([client.next(), lost]);
      expect(update).toMatchObject({ event: 'match.updated', data: JSON.stringify({ revision }) });
    }
  })();
  watching.catch(() => {});
  return {
    /** Resolves with how often the score has changed. */
    leave: () => {
      isLeaving = true;
      return watching;
    },
  };
};
