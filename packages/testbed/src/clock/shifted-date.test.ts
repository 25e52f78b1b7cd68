import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { startChild } from '../child.ts';
import { createClock } from './clock.ts';

const times = z.object({ now: z.number(), made: z.number(), text: z.string(), performance: z.number() });
const TELL = `process.on('message', () => process.send({
  now: Date.now(), made: new Date().getTime(), text: Date(), performance: performance.now(),
  isDate: new Date() instanceof Date, fixed: new Date(0).getTime(),
}))`;

test('a process lives hours ahead or behind, every way it asks for the time, and its timers do not notice', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'scoreline-clock-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const clock = createClock(join(folder, 'clock'));
  const { process: child, end } = startChild({
    command: process.execPath,
    args: ['-e', TELL],
    env: clock.env,
    hasChannel: true,
  });
  onTestFinished(async () => void (await end('SIGKILL')));
  const ask = async () => {
    child.send('now');
    const [told] = await once(child, 'message');
    expect(told).toMatchObject({ isDate: true, fixed: 0 });
    return times.parse(told);
  };
  let before = await ask();
  for (const hours of [6, -6]) {
    clock.set(hours * 3_600_000);
    await expect
      .poll(async () => Math.abs((await ask()).now - Date.now() - hours * 3_600_000))
      .toBeLessThan(60_000);
    const told = await ask();
    expect(told.made - told.now).toBeLessThan(60_000);
    expect(Math.abs(Date.parse(told.text) - told.now)).toBeLessThan(60_000);
    expect(told.performance).toBeGreaterThan(before.performance);
    expect(told.performance - before.performance).toBeLessThan(60_000);
    before = told;
  }
});
