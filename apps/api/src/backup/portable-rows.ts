import { createHash } from 'node:crypto';
import { z } from 'zod';

/** A value as both databases can hold it: dates are ISO texts, truth values 0 and 1. */
export type PortableValue = null | number | string | Buffer;
export type PortableRow = readonly PortableValue[];

/** A value as a driver gives it. Throws for a kind that no column of ours has. */
export const toPortable = (value: unknown): PortableValue => {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value);
  throw new TypeError(`A column holds ${typeof value}, which a backup cannot keep.`);
};

const storedValue = z.union([z.null(), z.number(), z.string(), z.strictObject({ bytes: z.base64() })]);
const storedRow = z.array(storedValue);

/** A row as a line of JSON. */
export const formatRow = (row: PortableRow): string =>
  JSON.stringify(row.map((value) => (Buffer.isBuffer(value) ? { bytes: value.toString('base64') } : value)));

/** Reads a row from the JSON of its line. Throws a ZodError. */
export const parseRow = (line: unknown): PortableRow =>
  storedRow
    .parse(line)
    .map((value) =>
      typeof value === 'object' && value !== null ? Buffer.from(value.bytes, 'base64') : value,
    );

const MODULUS = 1n << 256n;

/** Counts rows and adds up their hashes: the same for the same rows in whatever order a database gives them. */
export const tallyRows = () => {
  let rows = 0;
  let sum = 0n;
  return {
    add: (line: string): void => {
      rows += 1;
      sum = (sum + BigInt(`0x${createHash('sha256').update(line).digest('hex')}`)) % MODULUS;
    },
    result: () => ({ rows, sum: sum.toString(16).padStart(64, '0') }),
  };
};
