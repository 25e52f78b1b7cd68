import type { SearchResult } from '@scoreline/protocol';
import { fold } from '@scoreline/protocol/names';
import type { Db } from '../database/open.ts';
import { readLineupPlayers, readSearchCatalogue } from '../store/search-catalogue.ts';
import { type SearchedPlayer, toSearchItems } from './items.ts';
import { createSearchIndex } from './search-index.ts';

/** How old the index may be when somebody asks; what is new is found so much later. */
const FRESH_MS = 3_000;

export interface Search {
  find(text: string): Promise<SearchResult[]>;
}

/**
 * Search over everything fans look for, in memory: made when it is first asked for, and brought up to date behind the
 * back of who asks, so that an answer waits for no table.
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
    for (const player of players) lined.set(`${player.teamId} ${fold(player.name)}`, player);
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
      // Who asks next hears of a failure, if it lasts.
      else if (now() - readAt > FRESH_MS) refresh().catch(() => {});
      return index.find(text, now());
    },
  };
};
