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

/** What is there now, kept while something is tried. */
export interface Held {
  /** What was there, and what is there now. Both are empty where nothing was committed meanwhile. */
  readonly compare: () => { readonly before: string; readonly after: string };
}

export interface Contents {
  readonly hold: () => Held;
  readonly close: () => void;
}

/**
 * Everything in the database as one text, but for when a key or a session was used and for the session `passing`.
 * A transaction keeps what was there before; it is read only where something was committed, which is seldom in a thousand
 * refused requests.
 */
export const openContents = (dataDir: string, passing: string): Contents => {
  const open = () => {
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
    const read = (): string =>
      queries
        .flatMap((query) => texts.parse(query.all(passing)))
        .map(({ text }, index) => `${tables[index]}\n${text ?? ''}`)
        .join('\n');
    return { file, read };
  };
  const [then, now] = [open(), open()];
  const version = now.file.prepare('PRAGMA data_version');
  const committed = (): number => versions.parse(version.all())[0].data_version;

  return {
    hold: () => {
      const at = committed();
      then.file.exec('BEGIN');
      // The transaction sees what is there when it reads for the first time.
      then.file.prepare('SELECT count(*) FROM sqlite_master').get();
      return {
        compare: () => {
          try {
            return committed() === at
              ? { before: '', after: '' }
              : { before: then.read(), after: now.read() };
          } finally {
            then.file.exec('COMMIT');
          }
        },
      };
    },
    close: () => {
      then.file.close();
      now.file.close();
    },
  };
};
