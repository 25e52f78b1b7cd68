import { expect, it } from 'vitest';
import { boundLines } from './football-txt/bounded-lines.ts';
import { readSource } from './read-source.ts';
import { SourceError } from './source-error.ts';

/** What a pattern may go through again and again, as it stands in lines that something does read. */
const UNITS = [
  ...[' ', '\t', '(', '[', ')', '1', "'", ',', '-', ' - ', 'a', 'a ', "(1' ", '1-1 ', '1:1 ', '"', ',"'],
  ...[
    '\u0301',
    ';',
    '@ ',
    "1' ",
    'a (',
    "x (1' ",
    '▪ ',
    '= ',
    ' v ',
    '(aet) ',
    '+',
    '.',
    'Mon ',
    '[c',
    '[Y ',
  ],
];
const TITLE = '= Cup 2025/26\n\n▪ Round 1\nMon Jan 5\n';
const PLACES: Readonly<Record<string, (filler: string) => string>> = {
  'a text of its own': (filler) => filler,
  'a score line': (filler) => `${TITLE}  20.00  Ayr v Bute  1-1 ${filler}!`,
  'a line-up': (filler) => `${TITLE}  20.00  Ayr v Bute  1-1\nAyr:  ${filler})`,
  goals: (filler) => `${TITLE}  20.00  Ayr v Bute  1-1\n    (${filler}!`,
  'a row of CSV': (filler) => `date,time,home,away,score\n2026-01-01,10:00,${filler}`,
  JSON: (filler) => `{"name":"X","matches":[{"team1":${JSON.stringify(filler)}}]}`,
};

/** One line, and as many as the reader joins to one statement. */
const SHAPES: readonly ((unit: string, length: number) => string)[] = [
  (unit, length) => unit.repeat(Math.ceil(length / unit.length)),
  (unit, length) => `${unit.repeat(Math.ceil(900 / unit.length))}\n        `.repeat(Math.ceil(length / 910)),
];

/** Milliseconds of the processor, not of the clock: other work on the machine does not count. */
const timeOf = (text: string): number => {
  const start = process.cpuUsage();
  try {
    readSource({ file: 'cup.txt', text });
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
};

/** The least of several: what else the process does at the time, like collecting garbage, is not the input's fault. */
const leastTimeOf = (text: string): number => Math.min(timeOf(text), timeOf(text), timeOf(text));

it.each(Object.entries(PLACES))(
  'the worst input in %s takes time with its length, and no more',
  (_what, place) => {
    for (const unit of UNITS)
      for (const shape of SHAPES) {
        const [short, long] = [32, 256].map((kilobytes) => place(shape(unit, kilobytes * 1024))) as [
          string,
          string,
        ];
        const took = timeOf(long);
        // Eight times the text: eight times the time, or sixty-four times where every place is tried with every other.
        // What is done within a tenth of a second cannot be measured so, and need not be.
        if (took > 100) expect(leastTimeOf(long) / leastTimeOf(short), JSON.stringify(unit)).toBeLessThan(32);
      }
  },
);

it('leaves out a line that is too long, says so, and reads the others', () => {
  const line = `  20.00  ${'A'.repeat(1_200)} v Bute  1-1`;
  const text = `= Cup 2025/26\n\n▪ Round 1\nMon Jan 5\n${line}\n  21.00  Ayr v Bute  2-1\n`;
  const { matches, leftOut } = readSource({ file: 'cup.txt', text }, undefined, { zone: 'UTC' });
  expect(matches).toHaveLength(1);
  expect(leftOut).toEqual([
    { place: 'line 5', problem: `This line has ${line.length} characters. A line may have 1000.` },
  ]);
  expect(boundLines('a          b\r\nc').text).toBe('a        b\nc');
});
