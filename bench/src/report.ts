import { arch, cpus, platform, totalmem } from 'node:os';
import { type Figure, isHeld } from './figure.ts';

export interface Section {
  readonly name: string;
  readonly title: string;
  readonly seconds: number;
  readonly figures: readonly Figure[];
}

/** A measure that came to nothing, and why. */
export interface Failure {
  readonly name: string;
  readonly why: string;
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

/** Everything was measured and, unless the sizes are small, is within its budget. */
export const isKept = ({ isQuick, sections, failures }: Report): boolean =>
  failures.length === 0 && (isQuick || sections.every(({ figures }) => figures.every(isHeld)));

const DIGITS = 3;

/** Three digits that count, no exponent. */
export const amount = (value: number): string =>
  new Intl.NumberFormat('en', { maximumSignificantDigits: DIGITS, useGrouping: true }).format(
    Math.abs(value) >= 10 ** DIGITS ? Math.round(value) : value,
  );

const limitOf = ({ budget }: Figure): string => {
  if (budget === undefined) return '';
  return `at most ${amount(budget.atMost)}${budget.what === 'ratio' ? 'x' : ''}`;
};

/** Notes on figures, each written once and referred to by its number. */
const numbered = (figures: readonly Figure[]) => {
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
  return isHeld(one) ? 'held' : 'BROKEN';
};

const HEADINGS = ['', 'value', 'unit', 'floor', 'ratio', 'budget', '', ''] as const;
const NUMBERS: readonly string[] = ['value', 'floor', 'ratio'];

const rowOf = (one: Figure, mark: string, isJudged: boolean): readonly string[] => [
  one.name,
  amount(one.value),
  one.unit,
  one.floor === undefined ? '' : amount(one.floor.value),
  one.ratio === undefined ? '' : `${amount(one.ratio)}x`,
  limitOf(one),
  isJudged ? verdict(one) : '',
  mark,
];

const aligned = (rows: readonly (readonly string[])[]): string[] => {
  const widths = HEADINGS.map((_, n) => Math.max(...rows.map((cells) => cells[n]?.length ?? 0)));
  const pad = (cell: string, n: number) => {
    const isNumber = NUMBERS.includes(HEADINGS[n] ?? '');
    return isNumber ? cell.padStart(widths[n] ?? 0) : cell.padEnd(widths[n] ?? 0);
  };
  return rows.map((cells) => cells.map(pad).join('  ').trimEnd());
};

const QUICK = 'Small sizes, to see that it works: these numbers mean nothing and no budget is judged.';

const summary = ({ isQuick, sections, failures }: Report): string => {
  if (isQuick) return QUICK;
  const broken = sections.flatMap(({ figures }) => figures.filter((one) => !isHeld(one)));
  if (broken.length === 0)
    return failures.length === 0 ? 'Every budget is held.' : 'Every budget that was measured is held.';
  return `Broken: ${broken.map(({ name }) => name).join('; ')}`;
};

export const tableOf = (report: Report): string => {
  const parts = report.sections.map(({ title, seconds, figures }) => {
    const { marks, lines } = numbered(figures);
    const rows = figures.map((one, n) => rowOf(one, marks[n] ?? '', !report.isQuick));
    return ['', `${title} (${Math.round(seconds)} s)`, ...aligned([HEADINGS, ...rows]), ...lines];
  });
  const failures = report.failures.map(({ name, why }) => `Not measured: ${name}: ${why}`);
  return [report.machine, ...parts.flat(), '', ...failures, summary(report)].join('\n');
};
