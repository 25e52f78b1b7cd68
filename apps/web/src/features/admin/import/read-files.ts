import {
  type CsvFault,
  type CsvFile,
  type Plan,
  planImport,
  readCsv,
  readSource,
  SourceError,
  type SourceText,
} from '@scoreline/import';
import * as messages from './messages.ts';

/** What the dropped files turned out to be. */
export type DroppedFiles =
  | { readonly kind: 'csv'; readonly file: string; readonly csv: CsvFile }
  | { readonly kind: 'plan'; readonly plan: Plan }
  | {
      readonly kind: 'wrong';
      readonly file: string;
      readonly faults: readonly CsvFault[];
      readonly reason: string;
    };

const isCsv = (file: string): boolean => /\.(csv|tsv)$/i.test(file);
/** Openfootball puts groups and codes beside the matches. */
const isBeside = (file: string): boolean => /\.(groups|teams)\.json$/i.test(file);

/**
 * Reads what was dropped: one file of matches, and what openfootball puts beside it.
 * @param zone where times of a CSV without one are
 * @param zoneOfFile the same for other files, once it was asked for
 */
export const readFiles = (
  files: readonly SourceText[],
  zone: string,
  zoneOfFile: string | null = null,
): DroppedFiles => {
  const wrong = (file: string, reason: string): DroppedFiles => ({ kind: 'wrong', file, faults: [], reason });
  const [main, other] = files.filter(({ file }) => !isBeside(file));
  if (main === undefined) return wrong(files[0]?.file ?? '', messages.MATCHES_MISSING);
  if (other !== undefined) return wrong(other.file, messages.oneAtATime(main.file, other.file));
  if (isCsv(main.file)) return { kind: 'csv', file: main.file, csv: readCsv(main.text, zone) };
  try {
    const matchday = readSource(
      main,
      (name) => files.find(({ file }) => file === name),
      zoneOfFile === null ? {} : { zone: zoneOfFile },
    );
    return { kind: 'plan', plan: planImport(main.file, matchday) };
  } catch (error) {
    if (error instanceof SourceError) return wrong(main.file, error.message);
    throw error;
  }
};
