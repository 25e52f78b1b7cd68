import type { LeftOut } from '../left-out.ts';

/** Longer than any line or statement that the notation has a use for; the longest of real files has 200 characters. */
const MOST_IN_A_LINE = 1_000;
export const MOST_IN_A_STATEMENT = 4_000;

/**
 * Makes a text safe for patterns that try every place of a line: runs of blanks are cut to eight, which says the same,
 * and a line that is too long is left out and told. What is read then takes time with the length of the file, and no more.
 */
export const boundLines = (text: string): { readonly text: string; readonly leftOut: readonly LeftOut[] } => {
  const leftOut: LeftOut[] = [];
  const lines = text.split(/\r?\n/).map((line, index) => {
    const short = line.replaceAll(/[\s\u00a0]{9,}/g, ' '.repeat(8));
    if (short.length <= MOST_IN_A_LINE) return short;
    const problem = `This line has ${short.length} characters. A line may have ${MOST_IN_A_LINE}.`;
    leftOut.push({ place: `line ${index + 1}`, problem });
    return '';
  });
  return { text: lines.join('\n'), leftOut };
};
