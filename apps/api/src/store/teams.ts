import type { NewTeam, Team, TeamEdit, TeamRecord } from '@scoreline/protocol';
import { cutAt } from '@scoreline/protocol/names';
import type { Selectable } from 'kysely';
import type { Db } from '../database/open.ts';
import type { TeamTable } from '../database/tables.ts';
import { diffFields, newFields, writeAudit } from './audit.ts';
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
import { type ListFilter, listRows, searchNameOf } from './name-search.ts';
import { freeCode } from './team-code.ts';

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

export const createTeam = (db: Db, wanted: NewTeam, change: ChangeContext): Promise<CreateResult<Team>> =>
  inTransaction(db, async (tx) => {
    if (wanted.ref !== undefined) {
      const known = await tx.selectFrom('team').selectAll().where('ref', '=', wanted.ref).executeTakeFirst();
      if (known !== undefined) {
        if (await restoreUndone(tx, 'team', known, wanted.importId))
          await writeAudit(tx, change, { kind: 'teamChanged', subject: known.name, changes: RESTORED });
        return { value: toTeam(known), isNew: false };
      }
    }
    const row = {
      id: newId(),
      ref: wanted.ref ?? null,
      name: wanted.name,
      shortName: wanted.shortName ?? cutAt(wanted.name, 24),
      code: wanted.code ?? (await freeCode(tx, wanted.name)),
      colour: wanted.colour ?? null,
      crest: null,
      createdAt: change.now,
      archivedAt: wanted.placeholder ? change.now : null,
      importId: wanted.importId ?? null,
    };
    await tx
      .insertInto('team')
      .values({ ...row, searchName: searchNameOf(namesOf(row)) })
      .execute();
    const { name, shortName, code } = row;
    const changes = newFields({ name, shortName, code });
    await writeAudit(tx, change, { kind: 'teamMade', subject: name, changes });
    return { value: toTeam(row), isNew: true };
  });

export const findTeam = async (db: Db, id: string): Promise<TeamRecord | null> => {
  const row = await db.selectFrom('team').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toTeamRecord(row);
};

/** Teams of a list, at most 50, and how many there are. */
export const listTeams = async (
  db: Db,
  filter: ListFilter,
): Promise<{ teams: TeamRecord[]; total: number }> => {
  const { rows, total } = await listRows(db, 'team', filter, (ids) =>
    db.selectFrom('team').selectAll().where('id', 'in', ids).execute(),
  );
  return { teams: rows.map(toTeamRecord), total };
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
    const taken = await takeVersion(tx, 'team', was, edit, change.now);
    if (taken.kind === 'stale') return taken;
    const row: TeamRow = {
      ...was,
      ...changes,
      searchName: searchNameOf(namesOf({ ...was, ...changes })),
      ...taken.kept,
    };
    await tx.updateTable('team').set(row).where('id', '=', id).execute();
    const value = toTeamRecord(row);
    const fields = diffFields(toTeamRecord(was), value);
    await writeAudit(tx, change, { kind: 'teamChanged', subject: was.name, changes: fields });
    return { kind: 'edited', value };
  });
