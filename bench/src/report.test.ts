import { describe, expect, it } from 'vitest';
import type { Benchmark } from './benchmark.ts';
import { figure, isWithinBudget } from './figure.ts';
import { formatReport, isPassed, type Report } from './report.ts';
import { run } from './run.ts';

const base = { name: 'one', unit: 'ms', conditions: 'here' };

describe('a figure', () => {
  it('is its floor at ratio 1, and worse above, whichever direction is better', () => {
    expect(figure({ ...base, value: 4, floor: { what: 'bare', value: 2 } }).ratio).toBe(2);
    expect(figure({ ...base, value: 4, better: 'more', floor: { what: 'bare', value: 8 } }).ratio).toBe(2);
    expect(figure({ ...base, value: 4 }).ratio).toBeUndefined();
  });

  it('is held up to its budget', () => {
    const floor = { what: 'bare', value: 2 };
    expect(isWithinBudget(figure({ ...base, value: 4, floor, budget: { what: 'ratio', atMost: 2 } }))).toBe(
      true,
    );
    expect(isWithinBudget(figure({ ...base, value: 4.1, floor, budget: { what: 'ratio', atMost: 2 } }))).toBe(
      false,
    );
    expect(isWithinBudget(figure({ ...base, value: 4.1, floor, budget: { what: 'value', atMost: 5 } }))).toBe(
      true,
    );
    expect(isWithinBudget(figure({ ...base, value: 1 }))).toBe(true);
  });

  it('is not held when it could not be measured', () => {
    expect(isWithinBudget(figure({ ...base, value: Number.NaN, budget: { what: 'value', atMost: 5 } }))).toBe(
      false,
    );
    expect(isWithinBudget(figure({ ...base, value: 1, budget: { what: 'ratio', atMost: 5 } }))).toBe(false);
  });
});

describe('the report', () => {
  const reportOf = (value: number): Report => ({
    machine: 'a machine',
    isQuick: false,
    failures: [],
    sections: [
      {
        name: 'painting',
        title: 'Painting',
        seconds: 3,
        figures: [
          figure({
            ...base,
            value,
            floor: { what: 'a bare brush', value: 2 },
            budget: { what: 'ratio', atMost: 2 },
          }),
        ],
      },
    ],
  });

  it('shows each figure beside its floor, its ratio and its budget', () => {
    const table = formatReport(reportOf(3));
    expect(table).toMatch(/one +3 +ms +2 +1\.5x +at most 2x +held +\[1 2\]/);
    expect(table).toContain('[1] floor: a bare brush\n[2] here');
    expect(isPassed(reportOf(3))).toBe(true);
  });

  it('names what is broken', () => {
    expect(formatReport(reportOf(5))).toContain('Broken: one');
    expect(isPassed(reportOf(5))).toBe(false);
  });

  it('says what was not measured, and does not pass', () => {
    const report: Report = { ...reportOf(3), failures: [{ name: 'drying', reason: 'no wind' }] };
    expect(formatReport(report)).toContain(
      'Not measured: drying: no wind\nEvery budget that was measured is held.',
    );
    expect(isPassed(report)).toBe(false);
    expect(isPassed({ ...report, isQuick: true })).toBe(false);
  });
});

describe('a run', () => {
  it('goes on with the others when a benchmark fails', async () => {
    const works: Benchmark = {
      name: 'works',
      title: 'Works',
      run: async () => [figure({ ...base, value: 1 })],
    };
    const fails: Benchmark = {
      name: 'fails',
      title: 'Fails',
      run: async () => {
        throw new Error('no wind');
      },
    };
    const { sections, failures } = await run({ benchmarks: [fails, works], isQuick: false, log: () => {} });
    expect(sections.map(({ name }) => name)).toEqual(['works']);
    expect(failures).toEqual([{ name: 'fails', reason: 'no wind' }]);
  });
});
