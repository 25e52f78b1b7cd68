import { expect, test } from 'vitest';
import { isKept, PROMISES, type Promised, type Report, tableOf } from './report.ts';

const brokenOf = (broken: readonly Promised[]) => {
  const of = (promise: Promised) => (broken.includes(promise) ? ['what is known'] : []);
  return {
    'commands lost': of('commands lost'),
    'commands doubled': of('commands doubled'),
    'log entries that are strange': of('log entries that are strange'),
    'commands answered wrongly': of('commands answered wrongly'),
    'fans not converged': of('fans not converged'),
    'fans not live in the end': of('fans not live in the end'),
    'slow to converge': of('slow to converge'),
    'slow to come back': of('slow to come back'),
    'revisions that went backwards': of('revisions that went backwards'),
    'states that never existed': of('states that never existed'),
    'dishonest spans': of('dishonest spans'),
    'processes that ended by themselves': of('processes that ended by themselves'),
    'pages that reloaded': of('pages that reloaded'),
  };
};

const reportWith = (broken: readonly Promised[]): Report => ({
  system: 'two APIs',
  seed: 1,
  minutes: 1,
  outcomes: [
    { kind: 'SIGTERM', times: 2, acknowledged: 9, lost: 1, doubled: 0, converged: 3, of: 4, worstMs: 1_500 },
  ],
  commands: { sent: 9, acknowledged: 9, repeated: 1, trouble: { 503: 2 } },
  fans: { all: 2, converged: 2, live: 2, shown: 5, convergedAfterMs: 100, comebacksJudged: 4 },
  oldestWhileLiveMs: 0,
  stalledMs: 0,
  broken: brokenOf(broken),
});

test('a run is good only when every promise was kept', () => {
  expect(isKept(reportWith([]))).toBe(true);
  for (const promise of PROMISES) expect(isKept(reportWith([promise]))).toBe(false);
});

test('the table tells what each kind of fault cost, and what is known of what was broken', () => {
  const lines = tableOf(reportWith(['commands lost'])).split('\n');
  expect(lines[1]).toMatch(/^SIGTERM +2 +9 +1 +0 +3 of 4 +1\.5 s$/);
  expect(lines).toContain('commands lost: what is known');
});
