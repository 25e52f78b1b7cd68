// What Vitest and Playwright say of a run in their JSON reports, in one form.
import { readFileSync } from 'node:fs';

const readJson = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
};

const SKIPPED = new Set(['pending', 'skipped', 'todo']);

/** A file that could not even be read has no failed test in it, and is a failure all the same. */
const isBroken = ({ status, assertionResults }) =>
  status === 'failed' && !assertionResults.some((one) => one.status === 'failed');

/** How many tests passed and failed, and the names of those that were skipped, which say why. */
export const readVitest = (file) => {
  const report = readJson(file);
  const files = report?.testResults ?? [];
  const tests = files.flatMap(({ assertionResults }) => assertionResults);
  return {
    passed: report?.numPassedTests ?? 0,
    failed: (report?.numFailedTests ?? 0) + files.filter(isBroken).length,
    skipped: tests.filter(({ status }) => SKIPPED.has(status)).map(({ fullName }) => fullName),
  };
};

const testsIn = ({ suites = [], specs = [] }) => [
  ...specs.flatMap(({ title, tests }) => tests.map((test) => ({ title, ...test }))),
  ...suites.flatMap(testsIn),
];

/** The same of a Playwright run. A test that passes only when it is tried again has failed. */
export const readPlaywright = (file) => {
  const report = readJson(file);
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {};
  const skipped = testsIn({ suites: report?.suites ?? [] }).filter(({ status }) => status === 'skipped');
  return {
    passed: expected,
    failed: unexpected + flaky,
    skipped: skipped.map(({ title, annotations }) => {
      const why = annotations.find(({ type }) => type === 'skip')?.description;
      return why === undefined ? title : `${title} (skipped: ${why})`;
    }),
  };
};
