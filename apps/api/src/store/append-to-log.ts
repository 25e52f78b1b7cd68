import type { Entry, Summary } from '@scoreline/match';
import { sql } from 'kysely';
import type { Database, Db } from '../database/open.ts';
import { boardDaysOf } from './match-row.ts';

/** What one accepted command writes, all or nothing. */
export interface LogAppend {
  readonly matchId: string;
  readonly competitionId: string;
  /** The revision the command was decided on. */
  readonly after: number;
  readonly entry: Entry;
  readonly actor: string;
  readonly recordedAt: number;
  readonly summary: Summary;
  /** JSON of the broadcast. */
  readonly message: string;
  /** The import that it is a part of, or whose undoing it is. */
  readonly origin?: LogOrigin;
}

/** Where an entry of a log came from, when it was no scorer. */
export interface LogOrigin {
  readonly importId?: string;
  readonly undoneImportId?: string;
}

/**
 * Appends an entry to a match's log, with the new summary and the broadcast, all or nothing. Resolves when it is on the
 * disk: to false when the match is no longer at revision `after`, and then nothing is written.
 */
export type AppendToLog = (append: LogAppend) => Promise<boolean>;

/** What a command changes of its match. */
const movedMatch = ({ after, summary, recordedAt }: LogAppend) => ({
  revision: after + 1,
  status: summary.status,
  kickoffAt: summary.kickoffAt,
  ...boardDaysOf(summary),
  summary: JSON.stringify(summary),
  changedAt: recordedAt,
});

const write = async (tx: Db, append: LogAppend): Promise<boolean> => {
  const { matchId, competitionId, entry, recordedAt, actor, message, origin } = append;
  const match = movedMatch(append);
  const moved = await tx
    .updateTable('match')
    .set(match)
    .where('id', '=', matchId)
    .where('revision', '=', append.after)
    .where('archivedAt', 'is', null)
    .executeTakeFirst();
  if (moved.numUpdatedRows !== 1n) return false;
  const { revision } = match;
  await tx
    .insertInto('log')
    .values({
      matchId,
      revision,
      commandId: entry.id,
      at: entry.at,
      recordedAt,
      actor,
      event: JSON.stringify(entry.event),
      importId: origin?.importId ?? null,
      undoneImportId: origin?.undoneImportId ?? null,
    })
    .execute();
  await tx.insertInto('outbox').values({ matchId, competitionId, revision, message }).execute();
  return true;
};

/** One transaction for all of them. */
const writeOnSqlite =
  (db: Db): WriteTogether =>
  (appends) =>
    db.transaction().execute(async (tx) => {
      const kept: boolean[] = [];
      for (const append of appends) kept.push(await write(tx, append));
      return kept;
    });

/** One statement for all of them, instead of a transaction of five for each: one way to the server and back. */
const writeOnPostgres =
  (db: Db): WriteTogether =>
  async (appends) => {
    const list = <T>(of: (append: LogAppend) => T) => sql.val(appends.map(of));
    const match = <K extends keyof ReturnType<typeof movedMatch>>(key: K) =>
      list((one) => movedMatch(one)[key]);
    const { rows } = await sql<{ id: string }>`
      with appended as (
        select * from unnest(
          ${list(({ matchId }) => matchId)}::text[], ${list(({ competitionId }) => competitionId)}::text[],
          ${list(({ after }) => after)}::integer[], ${match('revision')}::integer[], ${match('status')}::text[],
          ${match('kickoffAt')}::bigint[], ${match('continuesAt')}::bigint[], ${match('newsDueBy')}::bigint[],
          ${match('summary')}::text[], ${list(({ entry }) => entry.id)}::text[],
          ${list(({ entry }) => entry.at)}::bigint[], ${list(({ recordedAt }) => recordedAt)}::bigint[],
          ${list(({ actor }) => actor)}::text[], ${list(({ entry }) => JSON.stringify(entry.event))}::text[],
          ${list(({ origin }) => origin?.importId ?? null)}::text[],
          ${list(({ origin }) => origin?.undoneImportId ?? null)}::text[], ${list(({ message }) => message)}::text[]
        ) as given (
          "matchId", "competitionId", after, revision, status, "kickoffAt", "continuesAt", "newsDueBy", summary,
          "commandId", at, "recordedAt", actor, event, "importId", "undoneImportId", message
        )
      ), moved as (
        update match set revision = appended.revision, status = appended.status, "kickoffAt" = appended."kickoffAt",
          "continuesAt" = appended."continuesAt", "newsDueBy" = appended."newsDueBy", summary = appended.summary,
          "changedAt" = appended."recordedAt"
        from appended
        where match.id = appended."matchId" and match.revision = appended.after and match."archivedAt" is null
        returning match.id
      ), logged as (
        insert into log ("matchId", revision, "commandId", at, "recordedAt", actor, event, "importId", "undoneImportId")
        select "matchId", revision, "commandId", at, "recordedAt", actor, event, "importId", "undoneImportId"
        from appended join moved on moved.id = "matchId"
      ), queued as (
        insert into outbox ("matchId", "competitionId", revision, message)
        select "matchId", "competitionId", revision, message from appended join moved on moved.id = "matchId"
      )
      select id from moved`.execute(db);
    const moved = new Set(rows.map(({ id }) => id));
    return appends.map(({ matchId }) => moved.has(matchId));
  };

/** Writes commands of different matches, all or nothing. Resolves to whether each was still possible. */
type WriteTogether = (appends: readonly LogAppend[]) => Promise<readonly boolean[]>;

/** On a machine with a slow disk a transaction must not grow without end: a scorer waits for all of it. */
const MOST_TOGETHER = 64;
/** As long as commands of several matches come this close after one another, in milliseconds, they are waited for. */
const CLOSE_MS = 20;

interface Waiting {
  readonly append: LogAppend;
  readonly resolve: (isKept: boolean) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Commands that come while others are written to the disk are written together, with one sync for all of them. Each is
 * still decided and refused for itself; where one breaks a group, it is written again one by one. A command that comes alone
 * waits for nobody.
 * @param atOnce groups that are written at the same time
 */
const appendTogether = (writeTogether: WriteTogether, atOnce: number): AppendToLog => {
  const waiting: Waiting[] = [];
  let writing = 0;
  let last = { matchId: '', at: 0 };
  const writeGroup = async (group: readonly Waiting[]): Promise<void> => {
    try {
      const kept = await writeTogether(group.map(({ append }) => append));
      for (const [index, { resolve }] of group.entries()) resolve(kept[index] ?? false);
    } catch (error) {
      if (group.length === 1) for (const { reject } of group) reject(error);
      else for (const one of group) await writeGroup([one]);
    }
  };
  const run = async () => {
    while (waiting.length > 0) await writeGroup(waiting.splice(0, MOST_TOGETHER));
    writing -= 1;
  };
  return (append) =>
    new Promise((resolve, reject) => {
      const now = performance.now();
      // The commands of one match come one after the other: nobody comes along.
      const isCrowded = last.matchId !== append.matchId && now - last.at < CLOSE_MS;
      last = { matchId: append.matchId, at: now };
      waiting.push({ append, resolve, reject });
      if (writing >= atOnce) return;
      writing += 1;
      if (isCrowded) setImmediate(run);
      else void run();
    });
};

/** SQLite has one writer. Postgres syncs groups of several connections together by itself. */
export const createAppendToLog = ({ db, kind }: Pick<Database, 'db' | 'kind'>): AppendToLog =>
  kind === 'sqlite' ? appendTogether(writeOnSqlite(db), 1) : appendTogether(writeOnPostgres(db), 4);
