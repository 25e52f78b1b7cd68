import { POSITIONS } from '@scoreline/match';
import type { PlayerEdit, PlayerRecord, SquadEdit, SquadPlayer, TeamSheet } from '@scoreline/protocol';
import { toKey } from '@scoreline/protocol/names';
import type { Db } from '../database/open.ts';
import { diffFields, writeAudit } from './audit.ts';
import { type ChangeContext, type EditResult, inTransaction, takeVersion } from './edits.ts';
import { newId } from './ids.ts';
import { type ListFilter, listRows, searchNameOf } from './name-search.ts';
import { findTeam } from './teams.ts';

/** The squad of a team, in the order of its list. */
export const readSquad = async (db: Db, teamId: string): Promise<SquadPlayer[]> => {
  const rows = await db
    .selectFrom('squad')
    .innerJoin('player', 'player.id', 'squad.playerId')
    .select(['player.id', 'player.name', 'squad.number', 'squad.position'])
    .where('squad.teamId', '=', teamId)
    .where('player.archivedAt', 'is', null)
    .orderBy('squad.place')
    .execute();
  return rows.map(({ id, name, number, position }) => {
    const known = POSITIONS.find((one) => one === position);
    return {
      id,
      name,
      ...(number === null ? {} : { number }),
      ...(known === undefined ? {} : { position: known }),
    };
  });
};

/** A team with its squad. */
export const findTeamSheet = async (db: Db, id: string): Promise<TeamSheet | null> => {
  const team = await findTeam(db, id);
  return team === null ? null : { team, squad: await readSquad(db, id) };
};

/** A player ID that is not in this squad. */
export interface UnknownPlayer {
  readonly kind: 'unknown';
  readonly id: string;
}

/**
 * Replaces a team's squad. A player with the ID or the name of a current one stays the same player; players who are left out
 * stay in the catalogue.
 */
export const editSquad = (
  db: Db,
  teamId: string,
  { version, players }: SquadEdit,
  change: ChangeContext,
): Promise<EditResult<TeamSheet> | UnknownPlayer> =>
  inTransaction(db, async (tx): Promise<EditResult<TeamSheet> | UnknownPlayer> => {
    const team = await tx
      .selectFrom('team')
      .select(['id', 'name', 'version', 'archivedAt'])
      .where('id', '=', teamId)
      .executeTakeFirst();
    if (team === undefined) return { kind: 'missing' };
    const before = await readSquad(tx, teamId);
    const byId = new Map(before.map((player) => [player.id, player]));
    const byName = new Map(before.map((player) => [toKey(player.name), player]));
    const unknown = players.find(({ id }) => id !== undefined && !byId.has(id));
    if (unknown?.id !== undefined) return { kind: 'unknown', id: unknown.id };
    const taken = await takeVersion(tx, 'team', team, { version }, change.now);
    if (taken.kind === 'stale') return taken;
    await tx.deleteFrom('squad').where('teamId', '=', teamId).execute();
    const placed = new Set<string>();
    for (const [place, { id, name, number = null, position = null }] of players.entries()) {
      const named = byName.get(toKey(name));
      const known = id === undefined ? named : byId.get(id);
      const playerId = known === undefined || placed.has(known.id) ? newId() : known.id;
      placed.add(playerId);
      if (known?.id !== playerId)
        await tx
          .insertInto('player')
          .values({ id: playerId, name, searchName: searchNameOf([name]), createdAt: change.now })
          .execute();
      else if (known.name !== name)
        await tx
          .updateTable('player')
          .set({ name, searchName: searchNameOf([name]) })
          .where('id', '=', playerId)
          .execute();
      await tx.insertInto('squad').values({ teamId, playerId, place, number, position }).execute();
    }
    const value = await findTeamSheet(tx, teamId);
    if (value === null) return { kind: 'missing' };
    const changes = diffFields({ squad: listed(before) }, { squad: listed(value.squad) });
    await writeAudit(tx, change, { kind: 'squadChanged', subject: team.name, changes });
    return { kind: 'edited', value };
  });

/** A squad in one line: "1 Ana, 7 Bo". */
const listed = (squad: readonly SquadPlayer[]): string =>
  squad.map(({ number, name }) => (number === undefined ? name : `${number} ${name}`)).join(', ');

const toRecords = async (
  db: Db,
  rows: readonly { id: string; name: string; version: number; archivedAt: number | null }[],
): Promise<PlayerRecord[]> => {
  const ids = rows.map(({ id }) => id);
  const squads =
    ids.length === 0
      ? []
      : await db
          .selectFrom('squad')
          .innerJoin('team', 'team.id', 'squad.teamId')
          .select(['squad.playerId', 'team.id', 'team.name'])
          .where('squad.playerId', 'in', ids)
          .orderBy('team.name')
          .execute();
  return rows.map(({ id, name, version, archivedAt }) => ({
    id,
    name,
    version,
    archived: archivedAt !== null,
    teams: squads.filter(({ playerId }) => playerId === id).map((team) => ({ id: team.id, name: team.name })),
  }));
};

/** Players of a list with their teams, at most 50, and how many there are. */
export const listPlayers = async (db: Db, filter: ListFilter) => {
  const { rows, total } = await listRows(db, 'player', filter, (ids) =>
    db.selectFrom('player').select(['id', 'name', 'version', 'archivedAt']).where('id', 'in', ids).execute(),
  );
  return { players: await toRecords(db, rows), total };
};

/** Edits a player. Line-ups keep the name that they were given. */
export const editPlayer = (
  db: Db,
  id: string,
  edit: PlayerEdit,
  change: ChangeContext,
): Promise<EditResult<PlayerRecord>> =>
  inTransaction(db, async (tx): Promise<EditResult<PlayerRecord>> => {
    const was = await tx.selectFrom('player').selectAll().where('id', '=', id).executeTakeFirst();
    if (was === undefined) return { kind: 'missing' };
    const taken = await takeVersion(tx, 'player', was, edit, change.now);
    if (taken.kind === 'stale') return taken;
    const { name = was.name } = edit;
    const searchName = searchNameOf([name]);
    const row = { ...was, name, searchName, ...taken.kept };
    await tx.updateTable('player').set(row).where('id', '=', id).execute();
    const shown = (one: typeof row) => ({ name: one.name, archived: one.archivedAt !== null });
    const changes = diffFields(shown(was), shown(row));
    await writeAudit(tx, change, { kind: 'playerChanged', subject: was.name, changes });
    const [value] = await toRecords(tx, [row]);
    return value === undefined ? { kind: 'missing' } : { kind: 'edited', value };
  });
