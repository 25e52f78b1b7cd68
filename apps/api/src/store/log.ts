import type { Entry, MatchEvent } from '@scoreline/match';
import type { Db } from '../database/open.ts';
import { readStoredJson } from './stored-json.ts';

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

/** Only `append-to-log.ts` writes this column, from an event. */
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
