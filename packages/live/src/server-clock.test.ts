import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createServerClock } from './server-clock.ts';

const START = 1_770_000_000_000;
/** A device whose clock reads `now`, while the server's reads `START + now`. */
const device = () => {
  const time = { now: 0, wall: 0 };
  const clock = createServerClock(
    () => time.now,
    () => time.now + time.wall,
  );
  return Object.assign(time, { clock });
};

test('before the first sample it knows nothing', () => {
  expect(device().clock.now()).toBe(0);
});

test('it goes on from a sample by the device’s monotonic clock', () => {
  const page = device();
  page.clock.sample(START);
  page.now = 12_345;
  expect(page.clock.now()).toBe(START + 12_345);
});

test('the sample with the shortest way wins: it is the one furthest ahead', () => {
  const page = device();
  const arrive = (at: number, latency: number) => {
    page.now = at;
    page.clock.sample(START + at - latency);
  };
  arrive(1000, 900);
  arrive(2000, 40);
  arrive(3000, 5000);
  expect(page.clock.now()).toBe(START + 3000 - 40);
});

test('a device that slept, and whose clock stood still, catches up with the next message', () => {
  const page = device();
  page.clock.sample(START);
  page.now = 10;
  page.clock.sample(START + 3_600_000);
  expect(page.clock.now()).toBe(START + 3_600_000);
});

test('a good sample is believed for twenty minutes at the most, and time does not go back when it ends', () => {
  const page = device();
  page.clock.sample(START + 500);
  const worse = () => page.clock.sample(START + page.now - 20);
  page.now = 9 * 60_000;
  worse();
  expect(page.clock.now()).toBe(START + page.now + 500);
  page.now = 11 * 60_000;
  worse();
  const shown = page.clock.now();
  page.now = 21 * 60_000;
  worse();
  expect(page.clock.now()).toBe(START + page.now - 20);
  expect(page.clock.now()).toBeGreaterThan(shown);
});

test('whatever the latencies, it is never ahead of the server and never goes back', () => {
  const steps = fc.array(fc.record({ wait: fc.nat(60_000), latency: fc.nat(10_000) }), { minLength: 1 });
  fc.assert(
    fc.property(steps, (arrivals) => {
      const page = device();
      let last = 0;
      for (const { wait, latency } of arrivals) {
        page.now += wait;
        page.clock.sample(START + page.now - latency);
        expect(page.clock.now()).toBeLessThanOrEqual(START + page.now);
        expect(page.clock.now()).toBeGreaterThanOrEqual(last);
        last = page.clock.now();
      }
    }),
  );
});

test.each([-14 * 3_600_000, -600_000, 600_000, 14 * 3_600_000])(
  'a guess that is %d ms wrong counts until the server is heard of, then the clock is the server’s',
  (wrongBy) => {
    const page = device();
    page.clock.guess({ now: START + wrongBy, heardAt: START - 60_000 });
    // The page that was kept says when it was rendered.
    page.clock.sample(START - 90_000);
    expect(page.clock.now()).toBe(Math.max(START + wrongBy, START - 60_000));
    expect(page.clock.isCertain()).toBe(false);
    page.now = 5000;
    page.clock.now();
    page.clock.sample(START + 5000);
    expect(page.clock.now()).toBe(START + 5000);
    expect(page.clock.isCertain()).toBe(true);
    expect(page.clock.heardAt()).toBe(START + 5000);
  },
);

test('after a sleep, or a change of the device’s clock, it is not certain until the server is heard of again', () => {
  const page = device();
  expect(page.clock.isCertain()).toBe(false);
  page.clock.sample(START);
  page.now = 60_000;
  expect(page.clock.isCertain()).toBe(true);
  page.wall = -600_000;
  expect(page.clock.isCertain()).toBe(false);
  expect(page.clock.now()).toBe(START + 60_000);
  page.clock.sample(START + 60_000);
  expect(page.clock.isCertain()).toBe(true);
});
