import { expect, test } from 'vitest';
import { areAllKept, formatReport, PROMISES, type PromiseName, type Report } from './report.ts';

const brokenOf = (broken: readonly PromiseName[]) => {
  const of = (promise: PromiseName) => (broken.includes(promise) ? ['what is known'] : []);
  return {
    'commands lost': of('commands lost'),
    'commands doubled': of('commands doubled'),
    'unexpected log entries': of('unexpected log entries'),
    'wrong answers to commands': of('wrong answers to commands'),
    'fans not converged': of('fans not converged'),
    'fans not live at the end': of('fans not live at the end'),
    'slow to converge': of('slow to converge'),
    'slow to reconnect': of('slow to reconnect'),
    'revisions that went backwards': of('revisions that went backwards'),
    'states that never existed': of('states that never existed'),
    'stale while shown as live': of('stale while shown as live'),
    'incomplete while shown as live': of('incomplete while shown as live'),
    'crashed processes': of('crashed processes'),
    'reloaded pages': of('reloaded pages'),
  };
};

const reportWith = (broken: readonly PromiseName[]): Report => ({
  system: 'two APIs',
  seed: 1,
  minutes: 1,
  outcomes: [
    { kind: 'SIGTERM', times: 2, acknowledged: 9, lost: 1, doubled: 0, converged: 3, of: 4, worstMs: 1_500 },
  ],
  commands: { sent: 9, acknowledged: 9, repeated: 1, failedAttempts: { 503: 2 } },
  fans: { all: 2, converged: 2, live: 2, shown: 5, convergedAfterMs: 100, reconnectionsChecked: 4 },
  incompleteShown: 1,
  longestStaleMs: 0,
  delayedMs: 0,
  broken: brokenOf(broken),
});

test('a run is good only when every promise was kept', () => {
  expect(areAllKept(reportWith([]))).toBe(true);
  for (const promise of PROMISES) expect(areAllKept(reportWith([promise]))).toBe(false);
});

test('the table tells what each kind of fault cost, and what is known of what was broken', () => {
  const lines = formatReport(reportWith(['commands lost'])).split('\n');
  expect(lines[1]).toMatch(/^SIGTERM +2 +9 +1 +0 +3 of 4 +1\.5 s$/);
  expect(lines).toContain('commands lost: what is known');
});
