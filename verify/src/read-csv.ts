import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { z } from 'zod';

/** The rows of a CSV file with a heading, each with its line. Throws where a row is not as `schema` says. */
export const readCsv = <T extends object>(
  path: string,
  schema: z.ZodType<T>,
): (T & { readonly line: number })[] => {
  const { data } = Papa.parse<unknown>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true });
  return data.map((row, index) => ({ ...schema.parse(row), line: index + 2 }));
};
