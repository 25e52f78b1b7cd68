import { normalizeName } from '@scoreline/protocol/names';
import { type Kysely, type Migration, sql } from 'kysely';

type Named = { id: string; searchName: string };
type Before = {
  team: Named & { name: string; shortName: string; code: string };
  player: Named & { name: string };
  venue: Named & { name: string; town: string | null };
};

/** A column with the normalized names of a record replaces the table of all their endings. */
export const searchName = (kind: 'sqlite' | 'postgres'): Migration => ({
  up: async (db: Kysely<unknown>) => {
    // Sorted byte by byte on both databases.
    const type = kind === 'sqlite' ? sql`text` : sql`text collate "C"`;
    for (const table of ['team', 'player', 'venue']) {
      await db.schema
        .alterTable(table)
        .addColumn('searchName', type, (c) => c.notNull().defaultTo(''))
        .execute();
      await db.schema
        .createIndex(`${table}BySearchName`)
        .on(table)
        .columns(['searchName', 'id'])
        .where(sql.ref('archivedAt'), 'is', null)
        .execute();
    }
    await db.schema.dropTable('searchTerm').execute();
    const tables = db.withTables<Before>();
    const write = async (table: 'team' | 'player' | 'venue', id: string, names: readonly string[]) => {
      await tables
        .updateTable(table)
        .set({ searchName: names.map(normalizeName).join(' | ') })
        .where('id', '=', id)
        .execute();
    };
    for (const { id, name, shortName, code } of await tables.selectFrom('team').selectAll().execute())
      await write('team', id, [name, shortName, code]);
    for (const { id, name } of await tables.selectFrom('player').selectAll().execute())
      await write('player', id, [name]);
    for (const { id, name, town } of await tables.selectFrom('venue').selectAll().execute())
      await write('venue', id, town === null ? [name] : [name, town]);
  },
});
