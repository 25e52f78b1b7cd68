// `npm test`: lint, types, unit, contract, API, protocol and browser tests. The last line counts them all.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './browser.mjs';
import { makeReady, root } from './ready.mjs';

const out = join(root, 'out');
const total = { passed: 0, failed: 0, skipped: [] };

const step = (title, command, args, env = {}) => {
  console.log(`\n— ${title}`);
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return status === 0;
};
/** A step that is one test: it passes or it fails. */
const check = (title, command, args) => {
  if (step(title, command, args)) total.passed += 1;
  else total.failed += 1;
};
const readJson = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
};

const units = () => {
  const file = join(out, 'vitest.json');
  const isGreen = step('unit, contract, API and protocol tests', 'npx', [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const report = readJson(file);
  total.passed += report?.numPassedTests ?? 0;
  const failed = (report?.numFailedTests ?? 0) + (report?.testResults ?? []).filter(brokenFile).length;
  total.failed += isGreen ? failed : Math.max(1, failed);
  for (const { assertionResults } of report?.testResults ?? [])
    for (const one of assertionResults)
      if (one.status === 'pending' || one.status === 'skipped' || one.status === 'todo')
        total.skipped.push(one.fullName);
};
/** A file that could not even be read has no failed test in it, and is a failure all the same. */
const brokenFile = ({ status, assertionResults }) =>
  status === 'failed' && !assertionResults.some((one) => one.status === 'failed');

const browser = async () => {
  const chromium = await findChromium();
  if (chromium === null) {
    if (process.env.CI) total.failed += 1;
    total.skipped.push('browser tests: no Chromium is to be had on this machine');
    return;
  }
  const file = join(out, 'playwright.json');
  const isGreen = step(
    'browser tests',
    'npx',
    ['playwright', 'test', '--config', 'e2e/playwright.config.ts'],
    {
      CHROMIUM_PATH: chromium,
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    },
  );
  const stats = readJson(file)?.stats;
  const failed = (stats?.unexpected ?? 0) + (stats?.flaky ?? 0);
  total.passed += stats?.expected ?? 0;
  total.failed += isGreen ? failed : Math.max(1, failed);
  for (let n = 0; n < (stats?.skipped ?? 0); n += 1) total.skipped.push('a browser test');
};

await makeReady();
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
check('lint', 'npx', ['biome', 'check', '.', '--error-on-warnings']);
check('types', 'npx', ['turbo', 'run', 'types', '--output-logs=errors-only']);
units();
await browser();

for (const name of total.skipped) console.log(`skipped: ${name}`);
// In CI nothing may be missing.
const failed = total.failed + (process.env.CI ? total.skipped.length : 0);
const skipped = total.skipped.length > 0 ? `, ${total.skipped.length} skipped` : '';
console.log(`\n${total.passed} passed, ${failed} failed${skipped}`);
process.exit(failed === 0 ? 0 : 1);
