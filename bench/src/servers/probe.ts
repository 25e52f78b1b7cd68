// Preloaded into a server's process: reports its CPU and memory over IPC.
import { memoryUsage } from 'node:process';
import type { UsageKind, UsageReply } from './probed-server.ts';

const answer: Readonly<Record<UsageKind, () => number>> = {
  cpuMs: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
  },
  rssBytes: () => {
    // Collected first, so that garbage does not count.
    globalThis.gc?.();
    return memoryUsage.rss();
  },
};

process.on('message', (asked) => {
  if (asked !== 'cpuMs' && asked !== 'rssBytes') return;
  const used: UsageReply = { asked, used: answer[asked]() };
  process.send?.(used);
});
