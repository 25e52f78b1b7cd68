import { isOnPath, monotonic } from '@scoreline/testbed';
import type { Measure } from './measure.ts';
import { type Failure, machine, type Report, type Section } from './report.ts';

export interface RunPlan {
  readonly measures: readonly Measure[];
  readonly isQuick: boolean;
  say(line: string): void;
}

/** What a measure needs that this machine has not. */
export const missing = ({ needs = [] }: Measure): readonly string[] =>
  needs.filter((name) => !isOnPath(name));

/**
 * One after the other: no measure disturbs another. One that fails takes nothing from the others, which may have taken
 * minutes. Rejects before the first when something is missing.
 */
export const run = async ({ measures, isQuick, say }: RunPlan): Promise<Report> => {
  for (const measure of measures) {
    const lacking = missing(measure);
    if (lacking.length > 0) throw new Error(`${measure.name} needs ${lacking.join(' and ')} on the PATH`);
  }
  const sections: Section[] = [];
  const failures: Failure[] = [];
  for (const { name, title, run: take } of measures) {
    say(`${name}: ${title}`);
    const began = monotonic();
    try {
      const figures = await take({ isQuick, say: (line) => say(`${name}: ${line}`) });
      sections.push({ name, title, seconds: (monotonic() - began) / 1_000, figures });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      say(`${name}: ${why}`);
      failures.push({ name, why });
    }
  }
  return { machine: machine(), isQuick, sections, failures };
};
