import { MOST_IN_A_STATEMENT } from './bounded-lines.ts';

/** One statement of a file, which may run over several lines. */
export interface Entry {
  readonly kind:
    | 'title'
    | 'stage'
    | 'group'
    | 'when'
    | 'match'
    | 'goals'
    | 'kicks'
    | 'referees'
    | 'lineup'
    | 'unknown';
  /** The lines joined by a space, without the mark or label that says what it is. */
  readonly text: string;
  /** A line-up's team. */
  readonly label: string;
  readonly line: number;
  /** The line of the file a position in `text` stands in. */
  readonly lineAt: (position: number) => number;
}

interface Gathered {
  readonly parts: { readonly text: string; readonly line: number }[];
}

const DATE = /^\[?(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b/;
const MATCH = /^\s{1,4}\S.*\sv\s/;

interface Mark {
  readonly kind: Entry['kind'];
  /** How much of the line is the mark itself. */
  readonly length: number;
  readonly label?: string;
}

const markOf = (line: string): Mark | null => {
  const text = line.trim();
  if (/^= /.test(text)) return { kind: 'title', length: 1 };
  if (/^▪▪ /.test(text)) return { kind: 'group', length: 2 };
  if (/^▪ /.test(text)) return { kind: 'stage', length: 1 };
  if (DATE.test(text)) return { kind: 'when', length: 0 };
  if (text.startsWith('(')) return { kind: 'goals', length: 0 };
  if (MATCH.test(line)) return { kind: 'match', length: 0 };
  const label = /^\S[^:]*(?=:(\s|$))/.exec(line)?.[0];
  if (label === undefined) return null;
  const length = label.length + 1;
  if (label === 'Penalties') return { kind: 'kicks', length };
  if (label === 'Refs' || label === 'Ref') return { kind: 'referees', length };
  return { kind: 'lineup', length, label };
};

const UNKNOWN: Mark = { kind: 'unknown', length: 0 };
const MARKS = /^(=|▪|\[?(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b)/;

/** A line that goes on with the statement before it: indented, and neither a match nor the list of its goals. */
const goesOn = (line: string, before: Gathered | undefined): boolean => {
  if (before === undefined || !/^\s/.test(line)) return false;
  const first = before.parts[0]?.text ?? '';
  if (MARKS.test(first)) return false;
  return !MATCH.test(first);
};

const join = ({ parts }: Gathered): { text: string; lineAt: Entry['lineAt'] } => {
  const starts: { at: number; line: number }[] = [];
  let text = '';
  for (const part of parts) {
    if (text !== '') text += ' ';
    starts.push({ at: text.length, line: part.line });
    text += part.text.trim();
  }
  return {
    text,
    lineAt: (position) => starts.findLast((s) => s.at <= position)?.line ?? parts[0]?.line ?? 1,
  };
};

/** The statements of a file in order; lines that begin with `#` say something about it and are no statements. */
export const toEntries = (text: string, onUnknown: (line: number, text: string) => void): Entry[] => {
  const gathered: Gathered[] = [];
  let open: Gathered | undefined;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (/^\s*#/.test(line)) continue;
    if (line.trim() === '') open = undefined;
    else if (goesOn(line, open)) open?.parts.push({ text: line, line: index + 1 });
    else {
      open = { parts: [{ text: line, line: index + 1 }] };
      gathered.push(open);
    }
  }
  return gathered.map((statement) => {
    const first = statement.parts[0] ?? { text: '', line: 1 };
    const found = markOf(first.text);
    if (found === null) onUnknown(first.line, first.text.trim());
    const joined = join(statement);
    const isTooLong = joined.text.length > MOST_IN_A_STATEMENT;
    if (found !== null && isTooLong) onUnknown(first.line, `${joined.text.slice(0, 40)}…`);
    const mark: Mark = isTooLong ? UNKNOWN : (found ?? UNKNOWN);
    return {
      kind: mark.kind,
      text: joined.text.slice(mark.length),
      label: mark.label ?? '',
      line: first.line,
      lineAt: (position) => joined.lineAt(position + mark.length),
    };
  });
};
