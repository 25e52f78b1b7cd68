import pg from 'pg';
import { z } from 'zod';
import { BackupError } from './backup-error.ts';
import { toPortable } from './portable-rows.ts';
import { BATCH, columnList, quoted, type RowStore } from './row-store.ts';

const valueList = z.array(z.unknown());
const INT8 = 20;
/** A statement takes no more of them. */
const MOST_PARAMETERS = 65_535;

/** Opens a Postgres database beside whatever else uses it. Throws a {@link BackupError} without the password. */
export const openPostgresRows = async (url: string): Promise<RowStore> => {
  const types = new pg.TypeOverrides();
  // Our int8 columns are epoch milliseconds and counts, which a double holds exactly.
  types.setTypeParser(INT8, Number);
  const client = new pg.Client({ connectionString: url, types, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    const { host, pathname } = new URL(url);
    const reason = error instanceof Error ? error.message : String(error);
    throw new BackupError(
      `The database at ${host}${pathname} does not respond (${reason}). Check DATABASE_URL.`,
    );
  }
  const run = async (statement: string): Promise<void> => {
    await client.query(statement);
  };
  const list = async (query: string, values: readonly string[] = []): Promise<string[]> => {
    const { rows } = await client.query({ text: query, values: [...values], rowMode: 'array' });
    return z
      .array(z.tuple([z.string()]))
      .parse(rows)
      .map(([name]) => name);
  };
  return {
    kind: 'postgres',
    tables: () =>
      list(
        'SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema() ORDER BY 1',
      ),
    columnsOf: (table) =>
      list(
        `SELECT column_name FROM information_schema.columns
         WHERE table_schema = current_schema() AND table_name = $1 ORDER BY ordinal_position`,
        [table],
      ),
    beginReading: () => run('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'),
    beginWriting: () => run('BEGIN'),
    async *read(table, columns) {
      await run(`DECLARE rows NO SCROLL CURSOR FOR SELECT ${columnList(columns)} FROM ${quoted(table)}`);
      for (;;) {
        const { rows } = await client.query({ text: `FETCH ${BATCH} FROM rows`, rowMode: 'array' });
        if (rows.length === 0) break;
        yield rows.map((row) => valueList.parse(row).map(toPortable));
      }
      await run('CLOSE rows');
    },
    insert: async (table, columns, rows) => {
      const most = Math.floor(MOST_PARAMETERS / columns.length);
      for (let at = 0; at < rows.length; at += most) {
        const some = rows.slice(at, at + most);
        const marks = some
          .map(
            (_, row) =>
              `(${columns.map((__, column) => `$${row * columns.length + column + 1}`).join(', ')})`,
          )
          .join(', ');
        const text = `INSERT INTO ${quoted(table)} (${columnList(columns)}) VALUES ${marks}`;
        await client.query({ text, values: some.flat() });
      }
    },
    empty: (table) => run(`DELETE FROM ${quoted(table)}`),
    continueCounting: async (table) => {
      const counted = await list(
        `SELECT column_name FROM information_schema.columns
         WHERE table_schema = current_schema() AND table_name = $1
           AND pg_get_serial_sequence(quote_ident(table_name), column_name) IS NOT NULL`,
        [table],
      );
      for (const column of counted)
        await run(
          `SELECT setval(pg_get_serial_sequence('${quoted(table)}', '${column}'), coalesce(max(${quoted(column)}), 0) + 1, false)
           FROM ${quoted(table)}`,
        );
    },
    commit: () => run('COMMIT'),
    rollBack: () => run('ROLLBACK'),
    drop: async (tables) => {
      for (const table of tables) await run(`DROP TABLE ${quoted(table)} CASCADE`);
    },
    close: () => client.end(),
  };
};
