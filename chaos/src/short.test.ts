import { hasPostgres, hasRedis } from '@scoreline/testbed';
import { describe, expect, test } from 'vitest';
import { readOptions } from './options.ts';
import { formatReport, PROMISES, type Report } from './report.ts';
import { run } from './run.ts';

const SHORT = ['--short', '--clients', '40', '--matches', '8', '--seed', '7'];
/** The run goes by what happens, not by the clock: a loaded machine takes longer, and that breaks no promise. */
const LONGEST_MS = 600_000;

const expectKept = (report: Report, kinds: number) => {
  const broken = PROMISES.filter((promise) => report.broken[promise].length > 0);
  expect(broken, formatReport(report)).toEqual([]);
  // And it did something.
  expect(report.outcomes.length).toBeGreaterThanOrEqual(kinds);
  for (const { times } of report.outcomes) expect(times).toBe(1);
  expect(report.commands.acknowledged).toBe(report.commands.sent);
  expect(report.commands.acknowledged).toBeGreaterThan(200);
  expect(report.commands.repeated).toBeGreaterThan(20);
  expect(report.fans.shown).toBeGreaterThan(1_000);
  expect(report.incompleteShown).toBeGreaterThan(20);
  expect(report.fans.reconnectionsChecked).toBeGreaterThan(20);
  expect([report.fans.converged, report.fans.live]).toEqual([40, 40]);
};
const runShort = (...more: string[]) => run(readOptions([...SHORT, ...more]), () => {});

const missing = [...(hasPostgres() ? [] : ['Postgres']), ...(hasRedis() ? [] : ['redis-server'])];
const why =
  missing.length === 0 ? '' : ` (skipped: there is no ${missing.join(', and no ')} on this machine)`;

describe.skipIf(missing.length > 0 && process.env.CI === undefined)(
  `two APIs and two WebSocket servers${why}`,
  () => {
    test('every promise is kept through every kind of fault', { timeout: LONGEST_MS }, async () => {
      const report = await runShort();
      expect(report.system).toBe('two APIs on one Postgres, two Soketi with one Redis');
      expectKept(report, 27);
    });
  },
);

// What every machine can run, where that is all it can.
if (missing.length > 0)
  describe('one API and one WebSocket server', () => {
    test('every promise is kept through every kind of fault they can have', {
      timeout: LONGEST_MS,
    }, async () => {
      expectKept(await runShort('--sqlite', '--one-node'), 19);
    });
  });
