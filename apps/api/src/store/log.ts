import type { Entry, MatchEvent, Summary } from '@scoreline/match';
import type { Db } from '../database/open.ts';
import { boardDaysOf } from './match-row.ts';
import { readStoredJson } from './stored-json.ts';

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
 * Appends an entry to a match's log, with the new summary and the broadcast, in one transaction. False when the match is no
 * longer at revision `after`; then nothing is written.
 */
export const appendEntry = (db: Db, append: LogAppend): Promise<boolean> =>
  db.transaction().execute(async (tx) => {
    const revision = append.after + 1;
    const moved = await tx
      .updateTable('match')
      .set({
        revision,
        status: append.summary.status,
        kickoffAt: append.summary.kickoffAt,
        ...boardDaysOf(append.summary),
        summary: JSON.stringify(append.summary),
        changedAt: append.recordedAt,
      })
      .where('id', '=', append.matchId)
      .where('revision', '=', append.after)
      .where('archivedAt', 'is', null)
      .executeTakeFirst();
    if (moved.numUpdatedRows !== 1n) return false;
    await tx
      .insertInto('log')
      .values({
        matchId: append.matchId,
        revision,
        commandId: append.entry.id,
        at: append.entry.at,
        recordedAt: append.recordedAt,
        actor: append.actor,
        event: JSON.stringify(append.entry.event),
        importId: append.origin?.importId ?? null,
        undoneImportId: append.origin?.undoneImportId ?? null,
      })
      .execute();
    await tx
      .insertInto('outbox')
      .values({
        matchId: append.matchId,
        competitionId: append.competitionId,
        revision,
        message: append.message,
      })
      .execute();
    return true;
  });

export interface LogEntry extends Entry {
  readonly revision: number;
  readonly recordedAt: number;
  readonly actor: string;
  readonly importId: string | null;
  readonly undoneImportId: string | null;
}

/** A match's log after a revision, in order; at most `most` entries, if given. */
export const readLog = async (db: Db, matchId: string, after: number, most?: number): Promise<LogEntry[]> => {
  const rows = await db
    .selectFrom('log')
    .selectAll()
    .where('matchId', '=', matchId)
    .where('revision', '>', after)
    .orderBy('revision')
    .$if(most !== undefined, (query) => query.limit(most ?? 0))
    .execute();
  return rows.map((row) => ({
    id: row.commandId,
    at: row.at,
    revision: row.revision,
    recordedAt: row.recordedAt,
    actor: row.actor,
    importId: row.importId,
    undoneImportId: row.undoneImportId,
    event: readEvent(row.event),
  }));
};

/** Only `appendEntry` writes this column, from an event. */
const readEvent = (json: string): MatchEvent => readStoredJson(json);

/** Who recorded the newest entry of a match; of one that is final, who made it so. Null before the first. */
export const readLastActor = async (db: Db, matchId: string): Promise<string | null> => {
  const row = await db
    .selectFrom('log')
    .select('actor')
    .where('matchId', '=', matchId)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.actor ?? null;
};
