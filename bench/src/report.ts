import { arch, cpus, platform, totalmem } from 'node:os';
import { type Figure, isWithinBudget } from './figure.ts';

export interface Section {
  readonly name: string;
  readonly title: string;
  readonly seconds: number;
  readonly figures: readonly Figure[];
}

/** A benchmark that failed, and why. */
export interface Failure {
  readonly name: string;
  readonly reason: string;
}

export interface Report {
  readonly machine: string;
  /** Small sizes: the numbers mean nothing. */
  readonly isQuick: boolean;
  readonly sections: readonly Section[];
  readonly failures: readonly Failure[];
}

export const machine = (): string => {
  const all = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${all.length} x ${all[0]?.model.trim() ?? 'unknown'}, ${gigabytes} GiB, ${platform()} ${arch()}, Node ${process.version}`;
};

/** No benchmark failed and, unless the sizes are small, every budget is held. */
export const isPassed = ({ isQuick, sections, failures }: Report): boolean =>
  failures.length === 0 && (isQuick || sections.every(({ figures }) => figures.every(isWithinBudget)));

const SIGNIFICANT_DIGITS = 3;

/** Three significant digits, no exponent. */
export const formatNumber = (value: number): string =>
  new Intl.NumberFormat('en', { maximumSignificantDigits: SIGNIFICANT_DIGITS, useGrouping: true }).format(
    Math.abs(value) >= 10 ** SIGNIFICANT_DIGITS ? Math.round(value) : value,
  );

const formatBudget = ({ budget }: Figure): string => {
  if (budget === undefined) return '';
  return `at most ${formatNumber(budget.atMost)}${budget.what === 'ratio' ? 'x' : ''}`;
};

/** Numbers the notes on figures, so that each is written once. */
const numberNotes = (figures: readonly Figure[]) => {
  const known: string[] = [];
  const numberOf = (note: string): number => {
    const at = known.indexOf(note);
    return at === -1 ? known.push(note) : at + 1;
  };
  const marks = figures.map(({ floor, conditions }) => {
    const notes = [...(floor === undefined ? [] : [`floor: ${floor.what}`]), conditions];
    return `[${notes.map(numberOf).join(' ')}]`;
  });
  return { marks, lines: known.map((note, n) => `[${n + 1}] ${note}`) };
};

const verdict = (one: Figure): string => {
  if (one.budget === undefined) return '';
  return isWithinBudget(one) ? 'held' : 'BROKEN';
};

const HEADINGS = ['', 'value', 'unit', 'floor', 'ratio', 'budget', '', ''] as const;
const NUMBERS: readonly string[] = ['value', 'floor', 'ratio'];

const toRow = (one: Figure, mark: string, isJudged: boolean): readonly string[] => [
  one.name,
  formatNumber(one.value),
  one.unit,
  one.floor === undefined ? '' : formatNumber(one.floor.value),
  one.ratio === undefined ? '' : `${formatNumber(one.ratio)}x`,
  formatBudget(one),
  isJudged ? verdict(one) : '',
  mark,
];

const alignColumns = (rows: readonly (readonly string[])[]): string[] => {
  const widths = HEADINGS.map((_, n) => Math.max(...rows.map((cells) => cells[n]?.length ?? 0)));
  const pad = (cell: string, n: number) => {
    const isNumber = NUMBERS.includes(HEADINGS[n] ?? '');
    return isNumber ? cell.padStart(widths[n] ?? 0) : cell.padEnd(widths[n] ?? 0);
  };
  return rows.map((cells) => cells.map(pad).join('  ').trimEnd());
};

const QUICK_NOTE = 'Small sizes, to check that it works: the numbers mean nothing and no budget is checked.';

const summary = ({ isQuick, sections, failures }: Report): string => {
  if (isQuick) return QUICK_NOTE;
  const broken = sections.flatMap(({ figures }) => figures.filter((one) => !isWithinBudget(one)));
  if (broken.length === 0)
    return failures.length === 0 ? 'Every budget is held.' : 'Every budget that was measured is held.';
  return `Broken: ${broken.map(({ name }) => name).join('; ')}`;
};

export const formatReport = (report: Report): string => {
  const parts = report.sections.map(({ title, seconds, figures }) => {
    const { marks, lines } = numberNotes(figures);
    const rows = figures.map((one, n) => toRow(one, marks[n] ?? '', !report.isQuick));
    return ['', `${title} (${Math.round(seconds)} s)`, ...alignColumns([HEADINGS, ...rows]), ...lines];
  });
  const failures = report.failures.map(({ name, reason }) => `Not measured: ${name}: ${reason}`);
  return [report.machine, ...parts.flat(), '', ...failures, summary(report)].join('\n');
};
