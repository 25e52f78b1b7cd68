import type { LoggedEntry } from '../../match-log/match-log.ts';
import { consoleDatabase } from './database.ts';

/** The part of a match's log that came after the page was kept, so that the page opens where it was left. */
export const deviceLogStore = (matchId: string) => ({
  read: async (after: number): Promise<readonly LoggedEntry[]> => {
    const database = await consoleDatabase();
    return database.getAll(
      'log',
      IDBKeyRange.bound([matchId, after + 1], [matchId, Number.MAX_SAFE_INTEGER]),
    );
  },
  add: async (entries: readonly LoggedEntry[]): Promise<void> => {
    const { store, done } = (await consoleDatabase()).transaction('log', 'readwrite');
    await Promise.all(entries.map((entry) => store.put({ matchId, ...entry })));
    await done;
  },
});
