import { expect, it } from 'vitest';
import { onBothDatabases } from '../testing/both-databases.ts';
import { ALLOWANCES, countAttempt, delayAfter, forgiveAttempts, signInBuckets } from './throttle.ts';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 5, 11, 12);

it('lets wait twice as long after each try, up to a quarter of an hour', () => {
  const waits = [4, 5, 6, 7, 30].map((tries) => delayAfter(tries, ALLOWANCES.pair));
  expect(waits).toEqual([0, 5_000, 10_000, 20_000, 15 * MINUTE]);
});

it('keeps whoever owns an account waiting for a minute at most, however many addresses try it', () => {
  expect(delayAfter(10_000, ALLOWANCES.account)).toBe(MINUTE);
});

onBothDatabases('the throttle', (given) => {
  const tries = async (count: number, buckets: ReturnType<typeof signInBuckets>, now = NOW) => {
    const waits: (number | null)[] = [];
    for (let n = 0; n < count; n += 1) waits.push(await countAttempt(given().db, buckets, now));
    return waits;
  };

  it('takes the next try when the wait is over, and then makes it longer', async () => {
    const buckets = signInBuckets('ana@example.org', '192.0.2.1', null);
    expect(await tries(6, buckets)).toEqual([null, null, null, null, null, 5_000]);
    expect(await tries(2, buckets, NOW + 5_000)).toEqual([null, 10_000]);
  });

  it('counts what comes at the same moment', async () => {
    const buckets = signInBuckets('bo@example.org', '192.0.2.2', null);
    const all = await Promise.all(Array.from({ length: 9 }, () => countAttempt(given().db, buckets, NOW)));
    expect(all.filter((wait) => wait === null).length).toBe(5);
  });

  it('holds a try against nobody when it was refused', async () => {
    const first = signInBuckets('cy@example.org', '192.0.2.3', null);
    await tries(10, first);
    // The five that were taken count against the address, the five refused ones do not.
    const waits = await Promise.all(
      Array.from({ length: 26 }, (_, n) =>
        countAttempt(given().db, signInBuckets(`cy${n}@example.org`, '192.0.2.3', null), NOW),
      ),
    );
    expect(waits.filter((wait) => wait === null).length).toBe(25);
  });

  it('lets a known device try whatever its address has done', async () => {
    await tries(9, signInBuckets('di@example.org', '192.0.2.4', null));
    expect(await tries(1, signInBuckets('di@example.org', '192.0.2.4', 'phone'))).toEqual([null]);
  });

  it('forgives the pair and takes back one try of the address', async () => {
    const buckets = signInBuckets('ed@example.org', '192.0.2.5', null);
    await tries(5, buckets);
    await forgiveAttempts(given().db, buckets);
    expect(await tries(5, buckets)).toEqual([null, null, null, null, null]);
  });

  it('forgets after an hour', async () => {
    const buckets = signInBuckets('fo@example.org', '192.0.2.6', null);
    await tries(6, buckets);
    expect(await tries(1, buckets, NOW + 61 * MINUTE)).toEqual([null]);
  });
});
