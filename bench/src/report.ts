import { arch, cpus, platform, totalmem } from 'node:os';
import { type Figure, isHeld } from './figure.ts';

export interface Section {
  readonly name: string;
  readonly title: string;
  readonly seconds: number;
  readonly figures: readonly Figure[];
}

export interface Report {
  readonly machine: string;
  /** Small sizes: the numbers mean nothing. */
  readonly isQuick: boolean;
  readonly sections: readonly Section[];
}

export const machine = (): string => {
  const all = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${all.length} x ${all[0]?.model.trim() ?? 'unknown'}, ${gigabytes} GiB, ${platform()} ${arch()}, Node ${process.version}`;
};

export const isKept = ({ sections }: Report): boolean =>
  sections.every(({ figures }) => figures.every(isHeld));

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

const verdict = (one: Figure): string => {
  if (one.budget === undefined) return '';
  return isHeld(one) ? 'held' : 'BROKEN';
};

const HEADINGS = ['', 'value', 'unit', 'floor', 'ratio', 'budget', ''] as const;

const row = (one: Figure): readonly string[] => [
  one.name,
  amount(one.value),
  one.unit,
  one.floor === undefined ? '' : amount(one.floor.value),
  one.ratio === undefined ? '' : `${amount(one.ratio)}x`,
  limitOf(one),
  verdict(one),
];

const aligned = (rows: readonly (readonly string[])[]): string[] => {
  const widths = HEADINGS.map((_, n) => Math.max(...rows.map((cells) => cells[n]?.length ?? 0)));
  const isNumber = [false, true, false, true, true, false, false];
  return rows.map((cells) =>
    cells
      .map((cell, n) => (isNumber[n] ? cell.padStart(widths[n] ?? 0) : cell.padEnd(widths[n] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
};

/** Notes that several figures have in common are written once. */
const notes = (figures: readonly Figure[]): string[] => {
  const floors = figures.flatMap(({ name, floor }) =>
    floor === undefined ? [] : [[name, floor.what] as const],
  );
  const conditions = figures.map(({ name, conditions }) => [name, conditions] as const);
  return [...gathered('floor', floors), ...gathered('conditions', conditions)];
};

const gathered = (label: string, entries: readonly (readonly [name: string, note: string])[]): string[] => {
  const names = new Map<string, string[]>();
  for (const [name, note] of entries) names.set(note, [...(names.get(note) ?? []), name]);
  return [...names].map(([note, of]) =>
    names.size === 1 ? `  ${label}: ${note}` : `  ${label} (${of.join('; ')}): ${note}`,
  );
};

export const tableOf = (report: Report): string => {
  const head = report.isQuick
    ? [report.machine, 'QUICK: small sizes, to see that it works. These numbers mean nothing.']
    : [report.machine];
  const parts = report.sections.map(({ title, seconds, figures }) => [
    '',
    `${title} (${Math.round(seconds)} s)`,
    ...aligned([HEADINGS, ...figures.map(row)]).map((line) => `  ${line}`),
    ...notes(figures),
  ]);
  const broken = report.sections.flatMap(({ figures }) => figures.filter((one) => !isHeld(one)));
  const end =
    broken.length === 0 ? 'Every budget is held.' : `Broken: ${broken.map(({ name }) => name).join('; ')}`;
  return [...head, ...parts.flat(), '', end].join('\n');
};
