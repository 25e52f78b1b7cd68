import type { SearchResult } from '@scoreline/protocol';
import { fold } from '@scoreline/protocol/names';
import MiniSearch from 'minisearch';

/** Something that can be found, with all the words it is found by. */
export interface SearchItem extends SearchResult {
  readonly words: string;
  /** Epoch milliseconds: of two that match as well, the one nearer to now is meant. */
  readonly at: number | null;
}

export interface SearchIndex {
  /** Best first. Words may be begun only, and longer ones misspelt. */
  find(text: string, now: number): SearchResult[];
  /** Makes the index hold these items, and only these; what has not changed is left alone. */
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
/** So many are added between two looks at what else there is to do. */
const CHUNK = 200;

const keyOf = ({ kind, id }: Pick<SearchItem, 'kind' | 'id'>): string => `${kind} ${id}`;

export const createSearchIndex = (): SearchIndex => {
  const index = new MiniSearch<{ readonly key: string; readonly name: string; readonly words: string }>({
    idField: 'key',
    fields: ['name', 'words'],
    tokenize: (text) => fold(text).split(' '),
    // Folded already, as whole words.
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
        // Two letters that changed places are two wrong ones. Another year is another thing.
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
