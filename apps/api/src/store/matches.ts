import { isAhead, makeSetup, startMatch, summarize } from '@scoreline/match';
import type { Fixture, MatchEdit, MatchRecord, NewMatch } from '@scoreline/protocol';
import type { Db } from '../database/open.ts';
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
import { type MatchRow, readSummary, selectMatches, toCompetition, toFixture } from './match-row.ts';

/** Why a match cannot be made: what it refers to is missing or unfit, or the one with its ref is not for the sender. */
export type NewMatchFault = 'competition' | 'archived' | 'home' | 'away' | 'options' | 'scope';

const toRecord = (row: MatchRow): MatchRecord => ({
  ...toFixture(row),
  version: row.version,
  archived: row.archivedAt !== null,
});

/** The match as a heading: "Ashford – Brigton". */
const titleOf = ({ homeName, awayName }: Pick<MatchRow, 'homeName' | 'awayName'>): string =>
  `${homeName} – ${awayName}`;

/** @param isInScope whether the sender may work on a competition, by its id */
export const createMatch = (
  db: Db,
  wanted: NewMatch,
  change: ChangeContext,
  isInScope: (competitionId: string) => boolean = () => true,
): Promise<CreateResult<Fixture> | NewMatchFault> =>
  inTransaction(db, async (tx) => {
    const find = (column: 'match.ref' | 'match.id', value: string) =>
      selectMatches(tx).where(column, '=', value).executeTakeFirst();
    if (wanted.ref !== undefined) {
      const known = await find('match.ref', wanted.ref);
      if (known !== undefined) {
        if (!isInScope(known.competitionId)) return 'scope';
        if (await restoreUndone(tx, 'match', known, wanted.importId))
          await writeAudit(tx, change, {
            kind: 'matchChanged',
            subject: titleOf(known),
            matchId: known.id,
            competitionId: known.competitionId,
            changes: RESTORED,
          });
        return { value: toFixture(known), isNew: false };
      }
    }
    const competition = await tx
      .selectFrom('competition')
      .selectAll()
      .where('id', '=', wanted.competitionId)
      .executeTakeFirst();
    if (competition === undefined) return 'competition';
    if (competition.archivedAt !== null) return 'archived';
    const names = await tx
      .selectFrom('team')
      .select(['id', 'name'])
      .where('id', 'in', [wanted.homeId, wanted.awayId])
      .execute();
    const home = names.find(({ id }) => id === wanted.homeId);
    const away = names.find(({ id }) => id === wanted.awayId);
    if (home === undefined) return 'home';
    if (away === undefined) return 'away';
    const { sport } = toCompetition(competition);
    if (wanted.options !== undefined && wanted.options.sport !== sport) return 'options';
    const options = wanted.options ?? { sport };
    const id = newId();
    const setup = makeSetup({
      matchId: id,
      scheduledAt: wanted.kickoffAt,
      names: { home: home.name, away: away.name },
      clockRate: wanted.replay?.clockRate ?? 1,
      options,
    });
    await tx
      .insertInto('match')
      .values({
        id,
        ref: wanted.ref ?? null,
        competitionId: wanted.competitionId,
        homeId: wanted.homeId,
        awayId: wanted.awayId,
        stage: wanted.stage ?? null,
        groupName: wanted.group ?? null,
        round: wanted.round ?? null,
        venue: wanted.venue ?? null,
        referee: wanted.referee ?? null,
        attendance: wanted.attendance ?? null,
        scheduledAt: wanted.kickoffAt,
        kickoffAt: wanted.kickoffAt,
        options: JSON.stringify(options),
        replayRate: wanted.replay?.clockRate ?? null,
        revision: 0,
        status: 'scheduled',
        summary: JSON.stringify(summarize(startMatch(setup))),
        changedAt: change.now,
        importId: wanted.importId ?? null,
      })
      .execute();
    const made = await find('match.id', id);
    if (made === undefined) throw new Error(`match ${id} is missing right after it was created`);
    await writeAudit(tx, change, {
      kind: 'matchMade',
      subject: titleOf(made),
      matchId: id,
      competitionId: made.competitionId,
      changes: newFields({ home: made.homeName, away: made.awayName, kickoffAt: wanted.kickoffAt }),
    });
    return { value: toFixture(made), isNew: true };
  });

export const findMatchRecord = async (db: Db, id: string): Promise<MatchRecord | null> => {
  const row = await selectMatches(db).where('match.id', '=', id).executeTakeFirst();
  return row === undefined ? null : toRecord(row);
};

/** Why an edit of a match is invalid. */
export type MatchEditFault = 'home' | 'away' | 'same' | 'begun';

const sidesFault = async (
  tx: Db,
  was: MatchRow,
  { homeId, awayId }: MatchEdit,
): Promise<MatchEditFault | null> => {
  const sides = { homeId: homeId ?? was.homeId, awayId: awayId ?? was.awayId };
  if (sides.homeId === was.homeId && sides.awayId === was.awayId) return null;
  if (sides.homeId === sides.awayId) return 'same';
  const { status } = readSummary(was);
  if (!isAhead(status) && status !== 'postponed') return 'begun';
  const found = await tx
    .selectFrom('team')
    .select('id')
    .where('id', 'in', [sides.homeId, sides.awayId])
    .execute();
  const known = new Set(found.map(({ id }) => id));
  if (!known.has(sides.homeId)) return 'home';
  return known.has(sides.awayId) ? null : 'away';
};

/** Edits the facts of a match. What happens in the match, and when, is in its log. */
export const editMatch = (
  db: Db,
  id: string,
  edit: MatchEdit,
  change: ChangeContext,
): Promise<EditResult<MatchRecord> | MatchEditFault> =>
  inTransaction(db, async (tx): Promise<EditResult<MatchRecord> | MatchEditFault> => {
    const find = () => selectMatches(tx).where('match.id', '=', id).executeTakeFirst();
    const was = await find();
    if (was === undefined) return { kind: 'missing' };
    const { version, archived, group, ...changes } = edit;
    if (was.version !== version) return { kind: 'stale', version: was.version };
    const fault = await sidesFault(tx, was, edit);
    if (fault !== null) return fault;
    const taken = await takeVersion(tx, 'match', was, edit, change.now);
    if (taken.kind === 'stale') return taken;
    const groupName = group === undefined ? was.groupName : group;
    await tx
      .updateTable('match')
      .set({ ...changes, groupName })
      .where('id', '=', id)
      .execute();
    const row = await find();
    if (row === undefined) return { kind: 'missing' };
    await writeAudit(tx, change, {
      kind: 'matchChanged',
      subject: titleOf(was),
      matchId: id,
      competitionId: was.competitionId,
      changes: diffFields(toRecord(was), toRecord(row)),
    });
    return { kind: 'edited', value: toRecord(row) };
  });
