'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { lazy, Suspense, useEffect, useState } from 'react';
import * as messages from './messages.ts';

// Only who searches loads the search.
const SearchDialog = lazy(() => import('./search-dialog.tsx'));

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** Opens the search, and so does `/`. Without scripts it is a page of its own. */
export const SearchLink = () => {
  const [isOpen, setIsOpen] = useState(false);
  const path = usePathname();
  // Wherever a result led, the search is done.
  // biome-ignore lint/correctness/useExhaustiveDependencies: closes when the path changes, which it does not read
  useEffect(() => setIsOpen(false), [path]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      event.preventDefault();
      setIsOpen(true);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  return (
    <>
      <Link
        href="/search"
        prefetch={false}
        aria-keyshortcuts="/"
        className="no-underline hover:underline"
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          setIsOpen(true);
        }}
      >
        {messages.SEARCH}
      </Link>
      {isOpen && (
        <Suspense fallback={null}>
          <SearchDialog onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
