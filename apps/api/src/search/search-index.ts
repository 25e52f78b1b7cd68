import type { SearchResult } from '@scoreline/protocol';
import { normalizeName } from '@scoreline/protocol/names';
import MiniSearch from 'minisearch';

/** An item of the index, with further words that find it. */
export interface SearchItem extends SearchResult {
  readonly words: string;
  /** Kick-off, epoch milliseconds: of two equal matches, the one nearer to now ranks higher. */
  readonly at: number | null;
}

export interface SearchIndex {
  /** Best first. Finds the beginnings of words, and longer words with typing errors. */
  find(text: string, now: number): SearchResult[];
  /** Replaces the content of the index; unchanged items are not indexed again. */
  replaceAll(items: readonly SearchItem[]): Promise<void>;
}

const MOST = 20;
const BOOST: Readonly<Record<SearchResult['kind'], number>> = {
  team: 4,
  competition: 4,
  player: 3,
  match: 1,
};
const YEAR = 365 * 24 * 60 * 60 * 1000;
/** Items to index before the event loop gets a turn. */
const CHUNK = 200;

const keyOf = ({ kind, id }: Pick<SearchItem, 'kind' | 'id'>): string => `${kind} ${id}`;

export const createSearchIndex = (): SearchIndex => {
  const index = new MiniSearch<{ readonly key: string; readonly name: string; readonly words: string }>({
    idField: 'key',
    fields: ['name', 'words'],
    tokenize: (text) => normalizeName(text).split(' '),
    // The tokens are normalized already.
    processTerm: (term) => (term === '' ? null : term),
  });
  let known = new Map<string, SearchItem>();

  const remove = (item: SearchItem) => index.remove(documentOf(item));
  const documentOf = (item: SearchItem) => ({ key: keyOf(item), name: item.name, words: item.words });

  return {
    find(text, now) {
      const near = (at: number | null): number => (at === null ? 1 : 1 + 1 / (1 + Math.abs(now - at) / YEAR));
      const found = index.search(text, {
        combineWith: 'AND',
        prefix: true,
        // Two swapped letters count as two errors. Numbers must match: another year is another season.
        fuzzy: (term) => (term.length < 4 || /^\d+$/.test(term) ? false : term.length === 4 ? 1 : 2),
        weights: { prefix: 0.7, fuzzy: 0.2 },
        boost: { name: 2 },
        boostDocument: (key) => {
          const item = known.get(String(key));
          return item === undefined ? 0 : BOOST[item.kind] * near(item.at);
        },
      });
      return found.slice(0, MOST).flatMap(({ id }) => {
        const item = known.get(String(id));
        if (item === undefined) return [];
        const { words: _words, at: _at, ...result } = item;
        return [result];
      });
    },
    async replaceAll(items) {
      const next = new Map(items.map((item) => [keyOf(item), item]));
      const same = (a: SearchItem, b: SearchItem | undefined) => a.name === b?.name && a.words === b.words;
      for (const [key, item] of known) if (!same(item, next.get(key))) remove(item);
      const added = [...next].filter(([key, item]) => !same(item, known.get(key))).map(([, item]) => item);
      known = next;
      await index.addAllAsync(added.map(documentOf), { chunkSize: CHUNK });
    },
  };
};
