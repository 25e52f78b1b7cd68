import type { NewVenue, VenueEdit, VenueRecord } from '@scoreline/protocol';
import type { Selectable } from 'kysely';
import type { Db } from '../database/open.ts';
import type { VenueTable } from '../database/tables.ts';
import { diffFields, newFields, writeAudit } from './audit.ts';
import { archivedAtOf, type ChangeContext, type EditResult, inTransaction } from './edits.ts';
import { newId } from './ids.ts';
import { findIds, indexNames } from './search.ts';

const toRecord = ({ id, name, town, version, archivedAt }: Selectable<VenueTable>): VenueRecord => ({
  id,
  name,
  town,
  version,
  archived: archivedAt !== null,
});

const namesOf = ({ name, town }: Pick<VenueRecord, 'name' | 'town'>): string[] =>
  town === null ? [name] : [name, town];

export const createVenue = (db: Db, { name, town }: NewVenue, change: ChangeContext): Promise<VenueRecord> =>
  inTransaction(db, async (tx) => {
    const row = {
      id: newId(),
      ref: null,
      name,
      town: town ?? null,
      createdAt: change.now,
      version: 1,
      archivedAt: null,
    };
    await tx.insertInto('venue').values(row).execute();
    await indexNames(tx, 'venue', row.id, namesOf(row));
    await writeAudit(tx, change, { kind: 'venueMade', subject: name, changes: newFields({ name, town }) });
    return toRecord(row);
  });

const MOST = 50;

/** Venues by a part of their name or town, best first, or those that were put away; at most 50, and how many. */
export const findVenues = async (db: Db, text: string, archived: boolean) => {
  const ids = archived ? [] : await findIds(db, 'venue', text, MOST);
  const query = db.selectFrom('venue').selectAll();
  const rows = archived
    ? await query.where('archivedAt', 'is not', null).orderBy('archivedAt', 'desc').limit(MOST).execute()
    : ids.length === 0
      ? []
      : await query.where('id', 'in', ids).execute();
  const { total } = await db
    .selectFrom('venue')
    .select((e) => e.fn.countAll<number>().as('total'))
    .where('archivedAt', archived ? 'is not' : 'is', null)
    .executeTakeFirstOrThrow();
  const order = new Map(ids.map((id, index) => [id, index]));
  const sorted = rows.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  return { venues: sorted.map(toRecord), total: Number(total) };
};

/** Edits a venue. Matches hold the venue's name, so they are renamed in the same transaction. */
export const editVenue = (
  db: Db,
  id: string,
  edit: VenueEdit,
  change: ChangeContext,
): Promise<EditResult<VenueRecord>> =>
  inTransaction(db, async (tx): Promise<EditResult<VenueRecord>> => {
    const was = await tx.selectFrom('venue').selectAll().where('id', '=', id).executeTakeFirst();
    if (was === undefined) return { kind: 'missing' };
    const { version, archived, ...changes } = edit;
    const archivedAt = archivedAtOf(was.archivedAt, edit, change.now);
    const row = { ...was, ...changes, version: version + 1, archivedAt };
    const { numUpdatedRows } = await tx
      .updateTable('venue')
      .set(row)
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) return { kind: 'stale', version: was.version };
    if (row.name !== was.name)
      await tx.updateTable('match').set({ venue: row.name }).where('venue', '=', was.name).execute();
    await indexNames(tx, 'venue', id, archivedAt === null ? namesOf(row) : null);
    const now = toRecord(row);
    const fields = diffFields(toRecord(was), now);
    await writeAudit(tx, change, { kind: 'venueChanged', subject: was.name, changes: fields });
    return { kind: 'edited', value: now };
  });
