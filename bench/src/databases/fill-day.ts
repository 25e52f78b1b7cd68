import { z } from 'zod';
import { connect, type Row, type Value } from './sql.ts';

/** Matches of a competition on one day. */
const PER_COMPETITION = 20;
/** Live matches of a competition: they come together, as kick-offs do. */
const LIVE_PER_COMPETITION = 10;

const literal = (value: Value) =>
  typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : `${value}`;

/**
 * Fills the day of a live match with copies of it in new competitions, the first ones live and the rest scheduled. By SQL,
 * because they are only shown and never scored.
 */
export const fillDay = async (
  dataDir: string,
  of: string,
  { matches, live }: { readonly matches: number; readonly live: number },
): Promise<void> => {
  const connection = await connect({ kind: 'SQLite', dataDir, env: {} });
  const insert = async (table: string, row: Row) => {
    const names = Object.keys(row);
    await connection.run(
      `insert into "${table}" (${names.map((name) => `"${name}"`).join()}) values (${names.map(() => '?').join()})`,
      Object.values(row),
    );
  };
  try {
    const [match] = await connection.all(`select * from "match" where id = ${literal(of)}`);
    const [competition] = await connection.all(
      `select * from competition where id = ${literal(match?.competitionId ?? null)}`,
    );
    if (match === undefined || competition === undefined) throw new Error(`There is no match ${of} to copy`);
    const ahead = JSON.stringify({
      ...z.looseObject({}).parse(JSON.parse(String(match.summary))),
      status: 'scheduled',
      phase: null,
      clock: null,
    });
    await connection.run('begin');
    for (let n = 0; n < matches - 1; n += 1) {
      const group = Math.floor(n / PER_COMPETITION);
      const indexInGroup = n % PER_COMPETITION;
      const competitionId = `filled${group}`;
      if (indexInGroup === 0)
        await insert('competition', {
          ...competition,
          id: competitionId,
          slug: competitionId,
          ref: null,
          name: `League ${group}`,
        });
      const isLive =
        indexInGroup < LIVE_PER_COMPETITION && group * LIVE_PER_COMPETITION + indexInGroup < live - 1;
      await insert('match', {
        ...{ ...match, id: `filled${n}`, ref: null, competitionId },
        ...(isLive ? {} : { status: 'scheduled', summary: ahead }),
      });
    }
    await connection.run('commit');
    await connection.run('analyze');
  } finally {
    await connection.close();
  }
};
