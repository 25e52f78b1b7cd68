import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { z } from 'zod';

/** The rows of a CSV file with a heading, each with its line. Throws where a row is not as `schema` says. */
export const readCsv = <T extends z.ZodType>(
  path: string,
  schema: T,
): (z.output<T> & { readonly line: number })[] => {
  const { data } = Papa.parse<unknown>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true });
  return data.map((row, index) => ({
    ...z.record(z.string(), z.unknown()).parse(schema.parse(row)),
    line: index + 2,
  })) as (z.output<T> & { readonly line: number })[];
};
