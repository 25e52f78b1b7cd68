'use client';

import type { SearchResult } from '@scoreline/protocol';
import Link from 'next/link';
import { useState } from 'react';
import * as messages from './messages.ts';
import { SearchResults } from './search-results.tsx';
import { useSearch } from './use-search.ts';

/** A field and what is found for what is in it, while it is typed. Without scripts it asks for the page `/search`. */
export const SearchBox = ({
  initial,
  onLeave,
}: {
  readonly initial: { readonly text: string; readonly results: readonly SearchResult[] };
  readonly onLeave?: () => void;
}) => {
  const [text, setText] = useState(initial.text);
  const found = useSearch(text, initial);
  return (
    <search>
      <form action="/search" method="get" className="flex items-center gap-3 border-b-2 border-rule">
        <label className="flex-1">
          <span className="sr-only">{messages.WHAT}</span>
          <input
            type="search"
            name="q"
            value={text}
            maxLength={80}
            // biome-ignore lint/a11y/noAutofocus: it was opened to type into
            autoFocus
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="search"
            placeholder={messages.WHAT}
            onChange={({ target }) => setText(target.value)}
            className="w-full bg-transparent py-2 text-xl outline-offset-0"
          />
        </label>
        {onLeave !== undefined && (
          <button type="button" onClick={onLeave} className="cursor-pointer py-2 text-[0.9375rem] underline">
            {messages.CLOSE}
          </button>
        )}
      </form>
      <p role="status" className="min-h-6 pt-2 text-sm text-muted">
        {found.state === 'failed'
          ? messages.UNAVAILABLE
          : found.state === 'found' && found.text !== ''
            ? messages.results(found.results.length, found.text)
            : ''}
      </p>
      {found.state === 'found' && found.text !== '' && found.results.length === 0 && (
        <p className="mt-3">
          <Link href="/competitions" prefetch={false} onClick={() => onLeave?.()} className="underline">
            {messages.ALL_COMPETITIONS}
          </Link>
        </p>
      )}
      <SearchResults results={found.results} onLeave={onLeave} />
    </search>
  );
};
