import { isOnPath, monotonic } from '@scoreline/testbed';
import type { Measure } from './measure.ts';
import { machine, type Report, type Section } from './report.ts';

export interface RunPlan {
  readonly measures: readonly Measure[];
  readonly isQuick: boolean;
  say(line: string): void;
}

/** What a measure needs that this machine has not. */
export const missing = ({ needs = [] }: Measure): readonly string[] =>
  needs.filter((name) => !isOnPath(name));

/** One after the other: no measure disturbs another. Rejects before the first when something is missing. */
export const run = async ({ measures, isQuick, say }: RunPlan): Promise<Report> => {
  for (const measure of measures) {
    const lacking = missing(measure);
    if (lacking.length > 0) throw new Error(`${measure.name} needs ${lacking.join(' and ')} on the PATH`);
  }
  const sections: Section[] = [];
  for (const { name, title, run: take } of measures) {
    say(`${name}: ${title}`);
    const began = monotonic();
    const figures = await take({ isQuick, say: (line) => say(`${name}: ${line}`) });
    sections.push({ name, title, seconds: (monotonic() - began) / 1_000, figures });
  }
  return { machine: machine(), isQuick, sections };
};
