import { monotonic } from '@scoreline/testbed';
import type { Measure } from './measure.ts';
import { machine, type Report, type Section } from './report.ts';

export interface RunPlan {
  readonly measures: readonly Measure[];
  readonly isQuick: boolean;
  say(line: string): void;
}

/** One after the other: no measure disturbs another. */
export const run = async ({ measures, isQuick, say }: RunPlan): Promise<Report> => {
  const sections: Section[] = [];
  for (const { name, title, run: take } of measures) {
    say(`${name}: ${title}`);
    const began = monotonic();
    const figures = await take({ isQuick, say: (line) => say(`${name}: ${line}`) });
    sections.push({ name, title, seconds: (monotonic() - began) / 1_000, figures });
  }
  return { machine: machine(), isQuick, sections };
};
