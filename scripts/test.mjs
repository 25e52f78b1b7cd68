// `npm test`: lint, types, unit, contract, API, protocol and browser tests. The last line counts them all.
// `npm test -- lint types units` runs only these parts, `npm test -- long` what takes too long for every run.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './browser.mjs';
import { runPart } from './part.mjs';
import { fail, makeReady, root } from './ready.mjs';
import { readPlaywright, readVitest } from './reports.mjs';

const out = join(root, 'out');
const NOTHING = { passed: 0, failed: 0, skipped: [] };

/** A part that is one test: it passes or it fails. */
const check = async (name, command, args) => {
  const { isGreen, seconds } = await runPart(name, command, args);
  return { ...NOTHING, [isGreen ? 'passed' : 'failed']: 1, seconds };
};

/** A part that counts its own tests. One that ends badly without a failed test has failed all the same. */
const count = async (name, read, command, args, env) => {
  const { isGreen, seconds } = await runPart(name, command, args, env);
  const counted = read();
  return { ...counted, failed: isGreen ? counted.failed : Math.max(1, counted.failed), seconds };
};

const vitest = (name, args, env) => {
  const file = join(out, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return count(name, () => readVitest(file), 'npx', ['vitest', 'run', ...reporters, ...args], env);
};

const browser = async (name, { specs = [], config = 'e2e/playwright.config.ts' } = {}) => {
  const chromium = await findChromium();
  if (chromium === null) {
    const skipped = ['browser tests (skipped: no Chromium is to be had on this machine)'];
    // A machine of CI that has none is set up wrong.
    return { ...NOTHING, failed: process.env.CI ? 1 : 0, skipped, seconds: 0 };
  }
  const file = join(out, `${name}.json`);
  const args = ['playwright', 'test', '--config', config, '--reporter', 'list,json', ...specs];
  const env = { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  return count(name, () => readPlaywright(file), 'npx', args, env);
};

const PARTS = {
  lint: () => check('lint', 'npx', ['biome', 'check', '.', '--error-on-warnings']),
  types: () => check('types', 'npx', ['turbo', 'run', 'types', '--output-logs=errors-only']),
  units: () => vitest('units', []),
  browser: () => browser('browser'),
  // Enough to see that a system which runs already, at SCORELINE_URL, is put together as it should be.
  smoke: () => browser('smoke', { specs: ['fans.spec.ts', 'scoring.spec.ts', 'cache.spec.ts'] }),
  fuzz: () => vitest('fuzz', ['fuzz.test.ts'], { SCORELINE_FUZZ_SIZE: '20000' }),
  'toy-types': () => vitest('toy-types', ['toy-sport.test.ts'], { SCORELINE_TOY_ALL: 'yes' }),
  toy: () => browser('toy', { config: 'e2e/toy-sport/playwright.config.ts' }),
  bench: () => vitest('bench', ['bench/src/smoke.test.ts'], { SCORELINE_BENCH_ALL: 'yes' }),
  chaos: () => check('chaos', process.execPath, ['chaos/dist/main.js', '--minutes', '10']),
};
/** What runs side by side; the parts of a lane run one after the other. */
// The units take the longest, and the machine is half idle while the last of them waits for its faults to heal.
const SHORT = [['units'], ['browser', 'lint', 'types']];
const SMOKE = [['smoke']];
/** Chaos judges how fast things are, and has the machine for itself. */
const LONG = [['fuzz', 'toy-types', 'toy', 'bench', 'chaos']];

const lanesOf = (asked) => {
  if (asked.length === 0) return SHORT;
  if (asked.join() === 'long') return LONG;
  const unknown = asked.find((name) => !(name in PARTS));
  if (unknown !== undefined)
    fail(`no part of the tests is called ${unknown}; there are ${Object.keys(PARTS)}`);
  return [...SHORT, ...SMOKE, ...LONG]
    .map((lane) => lane.filter((name) => asked.includes(name)))
    .filter((lane) => lane.length > 0);
};

const lanes = lanesOf(process.argv.slice(2));
await makeReady();
const { fuzzPlan } = await import('../packages/testbed/dist/fuzz.js');
// Chosen once: it may be tomorrow before the last test asks.
process.env.SCORELINE_FUZZ_SEED = String(fuzzPlan().seed);
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const began = Date.now();
const results = new Map();
const runLane = async (lane) => {
  for (const name of lane) results.set(name, await PARTS[name]());
};
await Promise.all(lanes.map(runLane));

const duration = (seconds) => `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;
console.log('');
for (const [name, { passed, failed, seconds }] of results)
  console.log(`${name.padEnd(8)} ${duration(seconds)}: ${passed} passed, ${failed} failed`);
const all = [...results.values()];
const skipped = all.flatMap((one) => one.skipped);
for (const name of skipped) console.log(`skipped  ${name}`);
// What is skipped says why, or somebody has forgotten it.
const unexplained = skipped.filter((name) => !name.includes('(skipped: '));
for (const name of unexplained) console.log(`failed   ${name}: it is skipped and does not say why`);
const sum = (of) => all.reduce((total, one) => total + of(one), 0);
const failed = sum((one) => one.failed) + unexplained.length;
const named = skipped.length - unexplained.length;
console.log(
  `took     ${duration((Date.now() - began) / 1_000)}, fuzz seed ${process.env.SCORELINE_FUZZ_SEED}\n`,
);
console.log(`${sum((one) => one.passed)} passed, ${failed} failed${named > 0 ? `, ${named} skipped` : ''}`);
process.exit(failed === 0 ? 0 : 1);
