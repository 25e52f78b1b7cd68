/** What Lighthouse says of a page, loaded once. Scores are 0 to 100. */
export interface Run {
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
  readonly layoutShift: number;
  readonly largestPaintMs: number;
  readonly blockedMs: number;
  /** Broadcasts that the page got while it was measured. */
  readonly updates: number;
  /** Titles of the audits that cost it something. */
  readonly failed: readonly string[];
}

/** How far below an empty page, on the same machine in the same run, a page may be. */
const MOST_BELOW_EMPTY = 3;
const MOST_BLOCKED = { times: 1.4, orMoreMs: 50 };

const medianOf = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/**
 * Some runs as one: speed is their median, because a machine is sometimes slow for reasons of its own; for anything
 * else there is no such reason, so the worst counts.
 */
export const together = (runs: readonly Run[]): Run => {
  const all = <K extends keyof Run>(key: K): Run[K][] => runs.map((run) => run[key]);
  return {
    performance: medianOf(all('performance')),
    accessibility: Math.min(...all('accessibility')),
    bestPractices: Math.min(...all('bestPractices')),
    seo: Math.min(...all('seo')),
    layoutShift: Math.max(...all('layoutShift')),
    largestPaintMs: medianOf(all('largestPaintMs')),
    blockedMs: medianOf(all('blockedMs')),
    updates: Math.min(...all('updates')),
    failed: [...new Set(all('failed').flat())],
  };
};

/** What an empty page costs the machine on which the others are measured. */
export type Floor = Pick<Run, 'performance' | 'blockedMs'>;

/**
 * What is wrong with a page, a line each. How fast it is, is judged beside an empty page: that depends on the machine. One
 * that `isLive` must have got news while it was measured.
 */
export const faultsOf = (run: Run, isLive: boolean, empty: Floor): string[] => {
  const faults: string[] = [];
  const least = empty.performance - MOST_BELOW_EMPTY;
  // What is next to nothing on a fast machine may be doubled.
  const most = Math.max(empty.blockedMs * MOST_BLOCKED.times, empty.blockedMs + MOST_BLOCKED.orMoreMs);
  // Written so that what was not measured is a fault too.
  if (!(run.performance >= least)) faults.push(`performance ${run.performance} < ${least}`);
  if (!(run.blockedMs <= most))
    faults.push(`blocked for ${Math.round(run.blockedMs)} ms > ${Math.round(most)} ms`);
  for (const key of ['accessibility', 'bestPractices', 'seo'] as const)
    if (run[key] !== 100) faults.push(`${key} ${run[key]} < 100`);
  if (run.layoutShift !== 0) faults.push(`layout shift ${run.layoutShift}`);
  if (isLive && !(run.updates > 0)) faults.push('no update arrived while it was measured');
  return [...faults, ...run.failed];
};

const COLUMNS = ['performance', 'accessibility', 'best practices', 'SEO', 'CLS', 'LCP', 'TBT', 'updates'];
const NAME_WIDTH = 14;

export const HEADING = `${'page'.padEnd(NAME_WIDTH)}${COLUMNS.map((name) => `  ${name}`).join('')}`;

/** A page as a line under the heading. */
export const lineOf = (name: string, run: Run, isLive: boolean): string => {
  const cells = [
    ...[run.performance, run.accessibility, run.bestPractices, run.seo, run.layoutShift],
    ...[`${(run.largestPaintMs / 1000).toFixed(1)} s`, `${Math.round(run.blockedMs)} ms`],
    isLive ? run.updates : '–',
  ];
  const padded = cells.map((cell, index) => `  ${String(cell).padStart(COLUMNS[index]?.length ?? 0)}`);
  return `${name.padEnd(NAME_WIDTH)}${padded.join('')}`;
};
