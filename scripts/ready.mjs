// What has to be there before anything runs: the right Node, the packages, the build. No dependency: it runs first.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const OLDEST = [20, 19];

/** One clear line, and no stack: whoever reads it wants to know what to do. */
export const fail = (line) => {
  console.error(`scoreline: ${line}`);
  process.exit(1);
};

const checkNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]))
    fail(`needs Node ${OLDEST.join('.')} or newer; this is ${process.versions.node}.`);
};

const QUIET = {
  TURBO_TELEMETRY_DISABLED: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
};

/** Runs a command in the project's folder; its output is shown only when it fails, or with `isShown`. */
export const run = (command, args, { isShown = false, env = {} } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...QUIET, ...env },
      stdio: ['ignore', isShown ? 'inherit' : 'pipe', isShown ? 'inherit' : 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk) => {
        output += chunk;
      });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) return resolve(output);
      if (!isShown) process.stderr.write(output);
      reject(new Error(`${command} ${args.join(' ')} ended with ${code}`));
    });
  });

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');

const stamp = join(root, 'node_modules', '.scoreline-installed');

/** Whether the packages are those of the lock file: put there by this script, or by an `npm ci` since it was written. */
const isInstalled = (wanted) => {
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === wanted;
  const byNpm = join(root, 'node_modules', '.package-lock.json');
  return existsSync(byNpm) && statSync(byNpm).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
};

const install = async () => {
  const wanted = lockHash();
  if (isInstalled(wanted)) return;
  console.log('Installing packages …');
  await run('npm', ['ci', '--no-audit', '--no-fund']);
  writeFileSync(stamp, wanted);
};

const build = async (only) => {
  const slow = setTimeout(() => console.log('Building …'), 2_000);
  await run('npx', ['turbo', 'run', 'build', '--output-logs=errors-only', ...only]);
  clearTimeout(slow);
};

/** Everything installed and built, or only what the apps need; a moment when nothing has changed. */
export const makeReady = async ({ isForApps = false } = {}) => {
  checkNode();
  try {
    await install();
    await build(isForApps ? ['--filter=./apps/*'] : []);
  } catch (error) {
    fail(error.message);
  }
};
