import { spawn } from 'node:child_process';
import { eachLine } from './lines.mjs';
import { root } from './ready.mjs';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;
const GRACE_MS = 8_000;

/**
 * Keeps child processes running until `stop`. One that ends by itself is started again, after a pause that grows.
 * Each gets an IPC channel and ends when it closes, so that nothing is left behind however this process ends.
 */
export const keepRunning = (onLine) => {
  const children = new Map();
  let isStopping = false;

  const start = (name, args, env, pause = FIRST_PAUSE_MS) => {
    const since = Date.now();
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    children.set(name, child);
    for (const stream of [child.stdout, child.stderr]) eachLine(stream, (line) => onLine(name, line));
    child.on('exit', (code, signal) => {
      children.delete(name);
      if (isStopping) return;
      const wasStable = Date.now() - since > 10_000;
      const wait = wasStable ? FIRST_PAUSE_MS : pause;
      onLine(name, `ended (${signal ?? code}); starting it again in ${wait} ms`);
      setTimeout(() => {
        if (!isStopping) start(name, args, env, Math.min(wait * 2, LONGEST_PAUSE_MS));
      }, wait);
    });
  };

  const stop = async () => {
    isStopping = true;
    const ended = [...children.values()].map(
      (child) =>
        new Promise((resolve) => {
          child.once('exit', resolve);
          child.kill('SIGTERM');
          setTimeout(() => child.kill('SIGKILL'), GRACE_MS).unref();
        }),
    );
    await Promise.all(ended);
  };

  return { start: (name, args, env = {}) => start(name, args, env), stop };
};

/** Resolves once `url` answers 2xx; rejects after `withinMs`. */
export const untilHealthy = async (url, withinMs) => {
  const until = Date.now() + withinMs;
  for (;;) {
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) });
      if (answer.ok) return;
    } catch {
      // Not there yet.
    }
    if (Date.now() > until) throw new Error(`${url} did not answer within ${withinMs / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};
