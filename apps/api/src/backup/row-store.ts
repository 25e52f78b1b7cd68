import type { PortableRow } from './portable-rows.ts';

/** The rows of a database, without what its tables mean: the two databases as backups see them. */
export interface RowStore {
  readonly kind: 'sqlite' | 'postgres';
  /** The names of all tables. */
  tables(): Promise<readonly string[]>;
  columnsOf(table: string): Promise<readonly string[]>;
  /** Begins to read everything as it is at this moment, whatever is written meanwhile. */
  beginReading(): Promise<void>;
  /** Begins to write: all or nothing. */
  beginWriting(): Promise<void>;
  read(table: string, columns: readonly string[]): AsyncIterable<readonly PortableRow[]>;
  insert(table: string, columns: readonly string[], rows: readonly PortableRow[]): Promise<void>;
  empty(table: string): Promise<void>;
  /** Lets columns that count up by themselves go on after the highest number. */
  continueCounting(table: string): Promise<void>;
  commit(): Promise<void>;
  rollBack(): Promise<void>;
  /** Removes tables, those that refer to each other too. */
  drop(tables: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** Rows that are read or inserted at once. */
export const BATCH = 500;

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const columnList = (columns: readonly string[]): string => columns.map(quoted).join(', ');
