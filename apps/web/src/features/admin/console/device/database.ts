import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { LoggedEntry } from '../../match-log/match-log.ts';
import type { NotTakenCommand, QueuedCommand } from '../queue/queue-state.ts';

/** What one tab has not got through yet. */
export interface QueueRecord {
  readonly matchId: string;
  readonly userId: string;
  readonly tab: string;
  readonly waiting: readonly QueuedCommand[];
  readonly notTaken: readonly NotTakenCommand[];
}

interface Schema extends DBSchema {
  queues: { key: [matchId: string, userId: string, tab: string]; value: QueueRecord };
  log: { key: [matchId: string, revision: number]; value: LoggedEntry & { readonly matchId: string } };
}
export type ConsoleDatabase = IDBPDatabase<Schema>;

let opened: Promise<ConsoleDatabase> | undefined;

/** The console's own database on this device. Rejects where the browser keeps nothing. */
export const consoleDatabase = (): Promise<ConsoleDatabase> => {
  opened ??= openDB<Schema>('scoreline-console', 1, {
    upgrade(database) {
      database.createObjectStore('queues', { keyPath: ['matchId', 'userId', 'tab'] });
      database.createObjectStore('log', { keyPath: ['matchId', 'revision'] });
    },
  });
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
};
