import type { NewTeam, Team, TeamEdit, TeamRecord } from '@scoreline/protocol';
import type { Selectable } from 'kysely';
import type { Db } from '../database/open.ts';
import type { TeamTable } from '../database/tables.ts';
import { diffFields, newFields, writeAudit } from './audit.ts';
import {
  archivedAtOf,
  type ChangeContext,
  type CreateResult,
  type EditResult,
  inTransaction,
  wasUndone,
} from './edits.ts';
import { newId, slugify } from './ids.ts';
import { findIds, indexNames } from './search.ts';

type TeamRow = Selectable<TeamTable>;

/** The URL path of a crest's image. */
export const crestPath = (crest: string): string => `/v1/crests/${crest}`;

export const toTeam = ({
  id,
  name,
  shortName,
  code,
  colour,
  crest,
}: Pick<TeamRow, 'id' | 'name' | 'shortName' | 'code' | 'colour' | 'crest'>): Team => ({
  id,
  name,
  shortName,
  code,
  colour,
  ...(crest === null ? {} : { crest: crestPath(crest) }),
});

export const toTeamRecord = (row: TeamRow): TeamRecord => ({
  ...toTeam(row),
  awayColour: row.awayColour,
  version: row.version,
  archived: row.archivedAt !== null,
});

const namesOf = ({ name, shortName, code }: Pick<TeamRow, 'name' | 'shortName' | 'code'>) => [
  name,
  shortName,
  code,
];

const codeOf = (name: string): string => slugify(name).replaceAll('-', '').slice(0, 3).toUpperCase() || 'TBD';

export const createTeam = (db: Db, wanted: NewTeam, change: ChangeContext): Promise<CreateResult<Team>> =>
  inTransaction(db, async (tx) => {
    if (wanted.ref !== undefined) {
      const known = await tx.selectFrom('team').selectAll().where('ref', '=', wanted.ref).executeTakeFirst();
      if (known !== undefined) {
        if (await wasUndone(tx, known)) await restore(tx, known, wanted.importId);
        return { value: toTeam(known), isNew: false };
      }
    }
    const row = {
      id: newId(),
      ref: wanted.ref ?? null,
      name: wanted.name,
      shortName: wanted.shortName ?? [...wanted.name].slice(0, 24).join('').trim(),
      code: wanted.code ?? codeOf(wanted.name),
      colour: wanted.colour ?? null,
      crest: null,
      createdAt: change.now,
      archivedAt: wanted.placeholder ? change.now : null,
      importId: wanted.importId ?? null,
    };
    await tx.insertInto('team').values(row).execute();
    if (row.archivedAt === null) await indexNames(tx, 'team', row.id, namesOf(row));
    const { name, shortName, code } = row;
    const changes = newFields({ name, shortName, code });
    await writeAudit(tx, change, { kind: 'teamMade', subject: name, changes });
    return { value: toTeam(row), isNew: true };
  });

const restore = async (tx: Db, row: TeamRow, importId: string | undefined): Promise<void> => {
  await tx
    .updateTable('team')
    .set({ archivedAt: null, importId: importId ?? null, version: row.version + 1 })
    .where('id', '=', row.id)
    .execute();
  await indexNames(tx, 'team', row.id, namesOf(row));
};

export const findTeam = async (db: Db, id: string): Promise<TeamRecord | null> => {
  const row = await db.selectFrom('team').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toTeamRecord(row);
};

const MOST = 50;

/** Teams in use that `text` is part of a name of, best first, at most 50; and how many are in use in all. */
export const findTeams = async (db: Db, text: string): Promise<{ teams: TeamRecord[]; total: number }> => {
  const ids = await findIds(db, 'team', text, MOST);
  const rows =
    ids.length === 0 ? [] : await db.selectFrom('team').selectAll().where('id', 'in', ids).execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const teams = ids.flatMap((id) => {
    const row = byId.get(id);
    return row === undefined ? [] : [toTeamRecord(row)];
  });
  return { teams, total: await countTeams(db, false) };
};

/** Teams that were put away, the latest first. */
export const findArchivedTeams = async (db: Db): Promise<{ teams: TeamRecord[]; total: number }> => {
  const rows = await db
    .selectFrom('team')
    .selectAll()
    .where('archivedAt', 'is not', null)
    .orderBy('archivedAt', 'desc')
    .orderBy('id')
    .limit(MOST)
    .execute();
  return { teams: rows.map(toTeamRecord), total: await countTeams(db, true) };
};

const countTeams = async (db: Db, archived: boolean): Promise<number> => {
  const { total } = await db
    .selectFrom('team')
    .select((e) => e.fn.countAll<number>().as('total'))
    .where('archivedAt', archived ? 'is not' : 'is', null)
    .executeTakeFirstOrThrow();
  return Number(total);
};

/** Edits a team, if it is still at the version that was edited. */
export const editTeam = (
  db: Db,
  id: string,
  edit: Omit<TeamEdit, 'crest'> & { readonly crest?: string | null },
  change: ChangeContext,
): Promise<EditResult<TeamRecord>> =>
  inTransaction(db, async (tx): Promise<EditResult<TeamRecord>> => {
    const was = await tx.selectFrom('team').selectAll().where('id', '=', id).executeTakeFirst();
    if (was === undefined) return { kind: 'missing' };
    const { version, archived, ...changes } = edit;
    const row: TeamRow = {
      ...was,
      ...changes,
      version: version + 1,
      archivedAt: archivedAtOf(was.archivedAt, edit, change.now),
    };
    const { numUpdatedRows } = await tx
      .updateTable('team')
      .set(row)
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) return { kind: 'stale', version: was.version };
    await indexNames(tx, 'team', id, row.archivedAt === null ? namesOf(row) : null);
    const value = toTeamRecord(row);
    const fields = diffFields(toTeamRecord(was), value);
    await writeAudit(tx, change, { kind: 'teamChanged', subject: was.name, changes: fields });
    return { kind: 'edited', value };
  });
