import { isOnPath, monotonic } from '@scoreline/testbed';
import type { Benchmark } from './benchmark.ts';
import { type Failure, machine, type Report, type Section } from './report.ts';

export interface RunPlan {
  readonly benchmarks: readonly Benchmark[];
  readonly isQuick: boolean;
  log(line: string): void;
}

/** The programs that a benchmark needs and this machine does not have. */
export const missingPrograms = ({ needs = [] }: Benchmark): readonly string[] =>
  needs.filter((name) => !isOnPath(name));

/**
 * Runs the benchmarks one after the other, so that none disturbs another. When one fails, the results of the others are
 * kept. Rejects before the first when a program is missing.
 */
export const run = async ({ benchmarks, isQuick, log }: RunPlan): Promise<Report> => {
  for (const benchmark of benchmarks) {
    const missing = missingPrograms(benchmark);
    if (missing.length > 0) throw new Error(`${benchmark.name} needs ${missing.join(' and ')} on the PATH`);
  }
  const sections: Section[] = [];
  const failures: Failure[] = [];
  for (const { name, title, run: take } of benchmarks) {
    log(`${name}: ${title}`);
    const began = monotonic();
    try {
      const figures = await take({ isQuick, log: (line) => log(`${name}: ${line}`) });
      sections.push({ name, title, seconds: (monotonic() - began) / 1_000, figures });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      log(`${name}: ${reason}`);
      failures.push({ name, reason });
    }
  }
  return { machine: machine(), isQuick, sections, failures };
};
