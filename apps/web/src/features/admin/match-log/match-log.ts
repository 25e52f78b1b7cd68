import type { Entry } from '@scoreline/match';
import type { LogPage } from '@scoreline/protocol';

/** An entry of the log with the revision it made. */
export interface LoggedEntry {
  readonly revision: number;
  readonly entry: Entry;
}

/** The entries of a page of the log. */
export const toEntries = (page: LogPage): LoggedEntry[] =>
  page.entries.map(({ revision, commandId, at, event }) => ({
    revision,
    entry: { id: commandId, at, event },
  }));
