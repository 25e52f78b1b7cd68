import type { NewVenue, VenueEdit, VenueRecord } from '@scoreline/protocol';
import type { Selectable } from 'kysely';
import type { Db } from '../database/open.ts';
import type { VenueTable } from '../database/tables.ts';
import { diffFields, newFields, writeAudit } from './audit.ts';
import { type ChangeContext, type EditResult, inTransaction, takeVersion } from './edits.ts';
import { newId } from './ids.ts';
import { type ListFilter, listRows, searchNameOf } from './name-search.ts';

type VenueRow = Omit<Selectable<VenueTable>, 'searchName'>;

const toRecord = ({ id, name, town, version, archivedAt }: VenueRow): VenueRecord => ({
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
    await tx
      .insertInto('venue')
      .values({ ...row, searchName: searchNameOf(namesOf(row)) })
      .execute();
    await writeAudit(tx, change, { kind: 'venueMade', subject: name, changes: newFields({ name, town }) });
    return toRecord(row);
  });

/** Venues of a list, by name or town, at most 50, and how many there are. */
export const listVenues = async (db: Db, filter: ListFilter) => {
  const { rows, total } = await listRows(db, 'venue', filter, (ids) =>
    db.selectFrom('venue').selectAll().where('id', 'in', ids).execute(),
  );
  return { venues: rows.map(toRecord), total };
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
    const taken = await takeVersion(tx, 'venue', was, edit, change.now);
    if (taken.kind === 'stale') return taken;
    const searchName = searchNameOf(namesOf({ ...was, ...changes }));
    const row = { ...was, ...changes, searchName, ...taken.kept };
    await tx.updateTable('venue').set(row).where('id', '=', id).execute();
    if (row.name !== was.name)
      await tx.updateTable('match').set({ venue: row.name }).where('venue', '=', was.name).execute();
    const now = toRecord(row);
    const fields = diffFields(toRecord(was), now);
    await writeAudit(tx, change, { kind: 'venueChanged', subject: was.name, changes: fields });
    return { kind: 'edited', value: now };
  });
