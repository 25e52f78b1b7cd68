import type { DatabaseKind } from './database.ts';
import { type Connection, connect, type Row, type Value } from './sql.ts';

/** Log entries of each copied match. */
const ENTRIES = 5;
const HOUR_MS = 3_600_000;

const quoted = (name: string) => `"${name}"`;
const literal = (value: Value) =>
  typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : `${value}`;

/** `insert … select` of a row for each number `n` from 1; the columns in `computed` are SQL expressions of `n`. */
const copies = (
  kind: DatabaseKind,
  table: string,
  row: Row,
  count: number,
  computed: Readonly<Record<string, string>>,
): string => {
  const names = Object.keys(row);
  const values = names.map((name) => computed[name] ?? literal(row[name] ?? null));
  const numbers =
    kind === 'SQLite'
      ? `(with recursive counting(n) as (select 1 union all select n + 1 from counting where n < ${count}) select n from counting)`
      : // As milliseconds, the hours need eight bytes.
        `generate_series(1::bigint, ${count}) as counting(n)`;
  return `insert into ${quoted(table)} (${names.map(quoted).join()}) select ${values.join()} from ${numbers}`;
};

/**
 * Copies a match and its log: final matches in the past, an hour apart. By SQL, because they only take up space and are
 * never scored.
 */
export const fillMatches = async (database: Parameters<typeof connect>[0], of: string, count: number) => {
  const connection: Connection = await connect(database);
  try {
    const { kind } = database;
    const [match] = await connection.all(`select * from match where id = ${literal(of)}`);
    const log = await connection.all(
      `select * from log where "matchId" = ${literal(of)} and revision <= ${ENTRIES} order by revision`,
    );
    if (match === undefined || log.length < ENTRIES) throw new Error(`There is no match ${of} to copy`);
    const id = `'filled' || n`;
    await connection.run(
      copies(kind, 'match', { ...match, status: 'final' }, count, {
        id,
        kickoffAt: `${match.kickoffAt} - n * ${HOUR_MS}`,
        scheduledAt: `${match.scheduledAt} - n * ${HOUR_MS}`,
        changedAt: `${match.changedAt} - n * ${HOUR_MS}`,
      }),
    );
    for (const entry of log) await connection.run(copies(kind, 'log', entry, count, { matchId: id }));
    // A database does this by itself within an hour of normal use.
    await connection.run('analyze');
  } finally {
    await connection.close();
  }
};
