// Loaded before a server's own program: tells over IPC what the process has used.
import { memoryUsage } from 'node:process';
import type { Question, Used } from './probed.ts';

const answer: Readonly<Record<Question, () => number>> = {
  cpuMs: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
  },
  rssBytes: () => {
    // A collection first, so that what is garbage does not count as memory of somebody.
    globalThis.gc?.();
    return memoryUsage.rss();
  },
};

process.on('message', (asked) => {
  if (asked !== 'cpuMs' && asked !== 'rssBytes') return;
  const used: Used = { asked, used: answer[asked]() };
  process.send?.(used);
});
