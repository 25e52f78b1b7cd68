import type { Kind } from './place.ts';
import { type Connection, connect, type Row, type Value } from './sql.ts';

/** Entries of the log of each match that is filled in. */
const ENTRIES = 5;
const HOUR_MS = 3_600_000;

const quoted = (name: string) => `"${name}"`;
const literal = (value: Value) =>
  typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : `${value}`;

/** `insert … select` of a row for each number from 1, some of its columns worked out from the number `n`. */
const copies = (
  kind: Kind,
  table: string,
  row: Row,
  count: number,
  worked: Readonly<Record<string, string>>,
): string => {
  const names = Object.keys(row);
  const values = names.map((name) => worked[name] ?? literal(row[name] ?? null));
  const numbers =
    kind === 'SQLite'
      ? `(with recursive counting(n) as (select 1 union all select n + 1 from counting where n < ${count}) select n from counting)`
      : // In hours before now the numbers outgrow four bytes.
        `generate_series(1::bigint, ${count}) as counting(n)`;
  return `insert into ${quoted(table)} (${names.map(quoted).join()}) select ${values.join()} from ${numbers}`;
};

/**
 * Matches with their logs, copied from one that has at least as many entries: ended ones an hour apart in the past. By
 * SQL, for they are there to be in the way and not to be played.
 */
export const fillMatches = async (place: Parameters<typeof connect>[0], of: string, count: number) => {
  const connection: Connection = await connect(place);
  try {
    const { kind } = place;
    const [match] = await connection.all(`select * from match where id = ${literal(of)}`);
    const log = await connection.all(
      `select * from log where "matchId" = ${literal(of)} and revision <= ${ENTRIES} order by revision`,
    );
    if (match === undefined || log.length < ENTRIES) throw new Error(`there is no match ${of} to copy`);
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
    // What a database does by itself in an hour of normal life.
    await connection.run('analyze');
  } finally {
    await connection.close();
  }
};
