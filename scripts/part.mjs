// One part of a test run: a program whose output is shown line by line under the part's name.
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { eachLine } from './lines.mjs';
import { root } from './ready.mjs';

const running = new Set();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    for (const child of running) child.kill(signal);
    process.exitCode = 1;
  });

/**
 * Runs a program in the project's folder. Every line that it prints is shown with `name` before it, because another
 * part may be printing too, and goes to `out/name.log`.
 */
export const runPart = (name, command, args, env = {}) =>
  new Promise((resolve) => {
    const began = Date.now();
    const log = createWriteStream(join(root, 'out', `${name}.log`), { flags: 'a' });
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    running.add(child);
    const show = (line) => {
      log.write(`${line}\n`);
      console.log(`${name.padEnd(8)} ${line}`);
    };
    for (const stream of [child.stdout, child.stderr]) eachLine(stream, show);
    child.on('error', ({ message }) => show(message));
    child.on('close', (code) => {
      running.delete(child);
      log.end();
      resolve({ isGreen: code === 0, seconds: (Date.now() - began) / 1_000 });
    });
  });
