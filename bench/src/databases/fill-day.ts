import { z } from 'zod';
import { connect, type Row, type Value } from './sql.ts';

/** Matches of a competition on one day. */
const PER_COMPETITION = 20;
/** Live ones come together, as kick-offs do: so many of a competition's. */
const LIVE_PER_COMPETITION = 10;

const literal = (value: Value) =>
  typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : `${value}`;

/**
 * Fills the day of a match that is live with copies of it in competitions of their own, the first of them live and the
 * rest still ahead. By SQL, for they are there to be shown and not to be played.
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
    if (match === undefined || competition === undefined) throw new Error(`there is no match ${of} to copy`);
    const ahead = JSON.stringify({
      ...z.looseObject({}).parse(JSON.parse(String(match.summary))),
      status: 'scheduled',
      phase: null,
      clock: null,
    });
    await connection.run('begin');
    for (let n = 0; n < matches - 1; n += 1) {
      const group = Math.floor(n / PER_COMPETITION);
      const place = n % PER_COMPETITION;
      const competitionId = `filled${group}`;
      if (place === 0)
        await insert('competition', {
          ...competition,
          id: competitionId,
          slug: competitionId,
          ref: null,
          name: `League ${group}`,
        });
      const isLive = place < LIVE_PER_COMPETITION && group * LIVE_PER_COMPETITION + place < live - 1;
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
