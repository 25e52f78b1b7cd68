import type { Competition, CompetitionEdit, CompetitionRecord, NewCompetition } from '@scoreline/protocol';
import type { Selectable } from 'kysely';
import type { Db } from '../database/open.ts';
import type { CompetitionTable } from '../database/tables.ts';
import { diffFields, newFields, writeAudit } from './audit.ts';
import { competitionSlug } from './competition-slug.ts';
import {
  type ChangeContext,
  type CreateResult,
  type EditResult,
  inTransaction,
  RESTORED,
  restoreUndone,
  takeVersion,
} from './edits.ts';
import { newId } from './ids.ts';
import { toCompetition } from './match-row.ts';

const toRecord = (row: Selectable<CompetitionTable>): CompetitionRecord => ({
  ...toCompetition(row),
  version: row.version,
  archived: row.archivedAt !== null,
});

export const createCompetition = (
  db: Db,
  wanted: NewCompetition,
  change: ChangeContext,
): Promise<CreateResult<Competition>> =>
  inTransaction(db, async (tx) => {
    if (wanted.ref !== undefined) {
      const known = await tx
        .selectFrom('competition')
        .selectAll()
        .where('ref', '=', wanted.ref)
        .executeTakeFirst();
      if (known !== undefined) {
        if (await restoreUndone(tx, 'competition', known, wanted.importId))
          await writeAudit(tx, change, {
            kind: 'competitionChanged',
            subject: `${known.name} ${known.season}`,
            competitionId: known.id,
            changes: RESTORED,
          });
        return { value: toCompetition(known), isNew: false };
      }
    }
    const base = competitionSlug(wanted.name, wanted.season);
    const taken = await tx
      .selectFrom('competition')
      .select('slug')
      .where('slug', 'like', `${base}%`)
      .execute();
    const slugs = new Set(taken.map(({ slug }) => slug));
    let slug = base;
    for (let n = 2; slugs.has(slug); n += 1) slug = `${base}-${n}`;
    const { ref = null, name, season, sport, tableOrder = 'goalDifference', importId = null } = wanted;
    const row = { id: newId(), ref, slug, name, season, sport, tableOrder, createdAt: change.now, importId };
    await tx.insertInto('competition').values(row).execute();
    const subject = `${name} ${season}`;
    const changes = newFields({ name, season, sport });
    await writeAudit(tx, change, { kind: 'competitionMade', subject, competitionId: row.id, changes });
    return { value: toCompetition(row), isNew: true };
  });

/** All competitions: those in use first, then newest season first. */
export const listCompetitionRecords = async (db: Db): Promise<CompetitionRecord[]> => {
  const rows = await db
    .selectFrom('competition')
    .selectAll()
    .orderBy('season', 'desc')
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map(toRecord).sort((a, b) => Number(a.archived) - Number(b.archived));
};

/** A competition by its id or its slug. */
export const findCompetitionRecord = async (db: Db, idOrSlug: string): Promise<CompetitionRecord | null> => {
  const row = await db
    .selectFrom('competition')
    .selectAll()
    .where((e) => e.or([e('id', '=', idOrSlug), e('slug', '=', idOrSlug)]))
    .executeTakeFirst();
  return row === undefined ? null : toRecord(row);
};

/** ID of the competition with this ref. */
export const findCompetitionByRef = async (db: Db, ref: string): Promise<string | null> => {
  const row = await db.selectFrom('competition').select('id').where('ref', '=', ref).executeTakeFirst();
  return row?.id ?? null;
};

/** Edits a competition. Its slug stays, because its URL has been shared. */
export const editCompetition = (
  db: Db,
  id: string,
  edit: CompetitionEdit,
  change: ChangeContext,
): Promise<EditResult<CompetitionRecord>> =>
  inTransaction(db, async (tx): Promise<EditResult<CompetitionRecord>> => {
    const was = await tx.selectFrom('competition').selectAll().where('id', '=', id).executeTakeFirst();
    if (was === undefined) return { kind: 'missing' };
    const { version, archived, ...changes } = edit;
    const taken = await takeVersion(tx, 'competition', was, edit, change.now);
    if (taken.kind === 'stale') return taken;
    const row = { ...was, ...changes, ...taken.kept };
    await tx.updateTable('competition').set(row).where('id', '=', id).execute();
    await writeAudit(tx, change, {
      kind: 'competitionChanged',
      subject: `${was.name} ${was.season}`,
      competitionId: id,
      changes: diffFields(toRecord(was), toRecord(row)),
    });
    return { kind: 'edited', value: toRecord(row) };
  });
