/** A line without what follows a comment mark or two slashes, its scores written with a plain hyphen. */
export const tidyLine = (line: string): string =>
  line
    .replaceAll('\t', '  ')
    .replace(/(^|\s)#.*$/, '')
    .replace(/\s\/\/.*$/, '')
    .replace(/(^|[\s(,])(\d{1,2})\s?[–−‐‑]\s?(\d{1,2})(?=[\s),a-z]|$)/gi, '$1$2-$3')
    // A time has two figures behind its colon.
    .replace(/(\s|[(,])(\d{1,2}):(\d)(?=[\s),]|$)/g, '$1$2-$3')
    .trimEnd();

const HEADING_MARK = /^[»▪>•*]+\s*/;

export const isMarkedHeading = (said: string): boolean => HEADING_MARK.test(said);

/** A heading without its mark, its number in brackets and what stands behind it. */
export const headingOf = (said: string): string =>
  said
    .replace(HEADING_MARK, '')
    .replace(/^\(\d+\)\s*/, '')
    .replace(/\s*\|.*$/, '')
    .replace(/:$/, '')
    .trim();

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** `Hungary: Grosics, Buzánszky, …` or `Penalties: 1-0 Masny, …`: a label and what it is of. */
export const isLabelled = (line: string): boolean => /^\s*\p{L}[^:()]{0,40}:\s+\S/u.test(line);

/** Whether a line goes on with the labelled one, `label`, that began some lines before; `last` is the one before it. */
export const goesOn = (line: string, label: string, last: string): boolean =>
  indentOf(line) > indentOf(label) && (indentOf(label) > 0 || /[,;(–-]$/.test(last.trimEnd()));
