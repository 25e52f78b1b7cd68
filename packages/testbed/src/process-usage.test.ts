import { fork } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, expect, it } from 'vitest';
import { processorMsOf, residentMbOf } from './process-usage.ts';

const running: ReturnType<typeof fork>[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

/** A process that starts another one, which works for as long as it is told, holds 64 MB, and then says so. */
const family = async (workMs: number) => {
  const inner = `
    const until = process.cpuUsage().user + ${workMs} * 1000;
    while (process.cpuUsage().user < until);
    globalThis.held = Buffer.alloc(64 * 1024 * 1024, 1);
    process.send('done');
    process.on('disconnect', () => process.exit());`;
  const outer = `
    const { fork } = require('node:child_process');
    const child = fork('-e', [${JSON.stringify(inner)}], { execArgv: [] });
    child.on('message', () => process.send('done'));`;
  const child = fork('-e', [outer], { execArgv: [] });
  running.push(child);
  await once(child, 'message');
  return child.pid;
};

it('counts what children of a process use as its own', async () => {
  const pid = await family(300);
  expect(processorMsOf(pid)).toBeGreaterThanOrEqual(300);
  expect(residentMbOf(pid)).toBeGreaterThan(64);
});

it('counts nothing for a process that is not there', () => {
  expect(processorMsOf(undefined)).toBe(0);
  expect(residentMbOf(undefined)).toBe(0);
});
