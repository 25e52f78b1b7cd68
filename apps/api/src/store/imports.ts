import type { ImportRecord, NewImport } from '@scoreline/protocol';
import type { Selectable } from 'kysely';
import type { Db } from '../database/open.ts';
import type { ImportTable } from '../database/tables.ts';
import { writeAudit } from './audit.ts';
import { type ChangeContext, inTransaction } from './edits.ts';
import { newId } from './ids.ts';
import { type MatchRow, selectMatches } from './match-row.ts';
import { readStoredJson } from './stored-json.ts';

export type ImportRow = Selectable<ImportTable>;

const LATEST = 50;

export const createImport = (
  db: Db,
  { file, matches }: NewImport,
  change: ChangeContext,
): Promise<ImportRow> =>
  inTransaction(db, async (tx) => {
    const { now, actor } = change;
    const row = { id: newId(), file, actor, matchRefs: JSON.stringify(matches), at: now };
    await tx.insertInto('import').values(row).execute();
    await writeAudit(tx, change, { kind: 'importMade', subject: file });
    return { ...row, finishedAt: null, undoneAt: null };
  });

export const findImport = async (db: Db, id: string): Promise<ImportRow | null> =>
  (await db.selectFrom('import').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;

export const listImports = (db: Db): Promise<ImportRow[]> =>
  db.selectFrom('import').selectAll().orderBy('at', 'desc').orderBy('id').limit(LATEST).execute();

export const markImport = async (
  db: Db,
  id: string,
  what: Partial<Pick<ImportRow, 'finishedAt' | 'undoneAt'>>,
): Promise<void> => {
  await db.updateTable('import').set(what).where('id', '=', id).execute();
};

const countMade = async (db: Db, table: 'match' | 'team' | 'competition', importId: string) => {
  const { total } = await db
    .selectFrom(table)
    .select((e) => e.fn.countAll<number>().as('total'))
    .where('importId', '=', importId)
    .executeTakeFirstOrThrow();
  return Number(total);
};

export const toImportRecord = async (db: Db, row: ImportRow): Promise<ImportRecord> => {
  const userId = row.actor.startsWith('user:') ? row.actor.slice('user:'.length) : '';
  const user = await db.selectFrom('user').select('name').where('id', '=', userId).executeTakeFirst();
  return {
    id: row.id,
    file: row.file,
    by: user?.name ?? 'Removed person',
    at: row.at,
    finishedAt: row.finishedAt,
    undoneAt: row.undoneAt,
    made: {
      matches: await countMade(db, 'match', row.id),
      teams: await countMade(db, 'team', row.id),
      competitions: await countMade(db, 'competition', row.id),
    },
  };
};

/** Only `createImport` writes this column. */
const refsOf = ({ matchRefs }: ImportRow): string[] => readStoredJson(matchRefs);

/** The next matches that an import created or may have recorded something in, by ID. */
export const matchesOfImport = (db: Db, row: ImportRow, after: string, most: number): Promise<MatchRow[]> => {
  const refs = refsOf(row);
  return selectMatches(db)
    .where((e) =>
      e.or([e('match.importId', '=', row.id), ...(refs.length === 0 ? [] : [e('match.ref', 'in', refs)])]),
    )
    .where('match.id', '>', after)
    .orderBy('match.id')
    .limit(most)
    .execute();
};

/** The matches with these refs. */
export const matchesByRef = async (db: Db, refs: readonly string[]) => {
  if (refs.length === 0) return [];
  const rows = await db
    .selectFrom('match')
    .select(['id', 'ref', 'archivedAt'])
    .where('ref', 'in', refs)
    .execute();
  return rows.map(({ id, ref, archivedAt }) => ({ id, ref: ref ?? '', archived: archivedAt !== null }));
};

/** Where a match says what it uses. */
type MatchReference = 'match.homeId' | 'match.awayId' | 'match.competitionId';

/** Ends the undo of an import: archives the teams and competitions it created that are no longer used. */
export const archiveLeftovers = (
  db: Db,
  { id: importId, file }: ImportRow,
  change: ChangeContext,
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const { now } = change;
    await markImport(tx, importId, { undoneAt: now });
    await writeAudit(tx, change, { kind: 'importUndone', subject: file });
    const archiveUnused = (table: 'team' | 'competition', columns: readonly MatchReference[]) =>
      tx
        .updateTable(table)
        .set((e) => ({ archivedAt: now, version: e('version', '+', 1) }))
        .where('importId', '=', importId)
        .where('archivedAt', 'is', null)
        .where((e) =>
          e.not(
            e.exists(
              e
                .selectFrom('match')
                .select('match.id')
                .where('match.archivedAt', 'is', null)
                .where((m) => m.or(columns.map((column) => m(column, '=', m.ref(`${table}.id`))))),
            ),
          ),
        )
        .execute();
    await archiveUnused('team', ['match.homeId', 'match.awayId']);
    await archiveUnused('competition', ['match.competitionId']);
  });

/** Whether an import was begun by this actor and has not been finished. */
export const isOpenImport = async (db: Db, importId: string, actor: string): Promise<boolean> => {
  const found = await db
    .selectFrom('import')
    .select('id')
    .where('id', '=', importId)
    .where('actor', '=', actor)
    .where('finishedAt', 'is', null)
    .executeTakeFirst();
  return found !== undefined;
};
