import type { SearchResult } from '@scoreline/protocol';
import { toKey } from '@scoreline/protocol/names';
import type { Db } from '../database/open.ts';
import { readLineupPlayers, readSearchCatalogue } from '../store/search-catalogue.ts';
import { type SearchedPlayer, toSearchItems } from './items.ts';
import { createSearchIndex } from './search-index.ts';

/** The index is refreshed by the first search after this time. */
const MAX_AGE_MS = 3_000;

export interface Search {
  find(text: string): Promise<SearchResult[]>;
}

/**
 * Search over everything that fans look for, with an index in memory. The first search builds it; later ones refresh it in
 * the background, so that no result waits for the database.
 */
export const createSearch = (db: Db, now: () => number): Search => {
  const index = createSearchIndex();
  const lined = new Map<string, SearchedPlayer>();
  let linedUpTo = 0;
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | undefined;
  let isMade = false;

  const read = async (): Promise<void> => {
    const at = now();
    const { players, changedAt } = await readLineupPlayers(db, linedUpTo);
    for (const player of players) lined.set(`${player.teamId} ${toKey(player.name)}`, player);
    linedUpTo = changedAt;
    await index.replaceAll(toSearchItems(await readSearchCatalogue(db, [...lined.values()])));
    readAt = at;
    isMade = true;
  };
  const refresh = (): Promise<void> => {
    reading ??= read().finally(() => {
      reading = undefined;
    });
    return reading;
  };

  return {
    async find(text) {
      if (!isMade) await refresh();
      // If the failure lasts, the next refresh fails too; results stay old meanwhile.
      else if (now() - readAt > MAX_AGE_MS) refresh().catch(() => {});
      return index.find(text, now());
    },
  };
};
