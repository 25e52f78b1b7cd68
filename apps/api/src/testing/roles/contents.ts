import { openSqliteBeside } from '@scoreline/testbed';
import { z } from 'zod';

/** Columns that say when something was used last, which reading may change. */
const LAST_USES: Readonly<Record<string, readonly string[]>> = {
  feedKey: ['lastUsedAt'],
  // Whoever asks with a session that was begun some minutes ago prolongs it, also when refused.
  session: ['updatedAt', 'expiresAt'],
};

const names = z.array(z.object({ name: z.string() }));
const texts = z.array(z.object({ text: z.string().nullable() }));
const versions = z.tuple([z.object({ data_version: z.number() })]);

export interface Contents {
  readonly read: () => string;
  readonly close: () => void;
}

/**
 * Everything in the database as one text, but for when a key or a session was used and for the session `passing`.
 * SQLite writes the text itself, and writes it anew only when something was committed: it is asked for before and after
 * each of a thousand requests.
 */
export const openContents = (dataDir: string, passing: string): Contents => {
  // A connection of its own: `data_version` tells of what other connections have committed.
  const file = openSqliteBeside(dataDir);
  const namesIn = (query: string) => names.parse(file.prepare(query).all()).map(({ name }) => name);
  const tables = namesIn("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
  const queries = tables.map((table) => {
    const columns = namesIn(`SELECT name FROM pragma_table_info('${table}')`).filter(
      (column) => !LAST_USES[table]?.includes(column),
    );
    const row = columns.map((column) => `quote("${column}")`).join(` || ',' || `);
    const where = table === 'session' ? 'WHERE id <> ?' : 'WHERE ? IS NOT NULL';
    return file.prepare(`SELECT group_concat(${row}, char(10)) AS text FROM "${table}" ${where}`);
  });
  const version = file.prepare('PRAGMA data_version');

  let read = { at: Number.NaN, text: '' };
  return {
    read: (): string => {
      const [{ data_version: at }] = versions.parse(version.all());
      if (at !== read.at) {
        const parts = queries.flatMap((query) => texts.parse(query.all(passing)));
        read = { at, text: parts.map(({ text }, index) => `${tables[index]}\n${text ?? ''}`).join('\n') };
      }
      return read.text;
    },
    close: () => file.close(),
  };
};
