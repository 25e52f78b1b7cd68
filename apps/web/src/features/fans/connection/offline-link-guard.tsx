'use client';

import { useEffect, useState } from 'react';
import * as messages from './messages.ts';

const isPlain = ({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean =>
  button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;

/** The link to another of our pages that was pressed, if it was one. */
const leavingLink = (event: MouseEvent): HTMLAnchorElement | null => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null || link.origin !== location.origin || link.target !== '') return null;
  return link.pathname === location.pathname && link.search === location.search ? null : link;
};

/**
 * Without a network a link leads to the browser's own error page, and the scores that were being read are gone: the
 * page stays and says why. A device may be wrong about its network, so that the link can be followed all the same.
 */
export const OfflineLinkGuard = () => {
  const [wanted, setWanted] = useState<string | null>(null);
  useEffect(() => {
    const press = (event: MouseEvent) => {
      if (navigator.onLine || !isPlain(event)) return;
      const link = leavingLink(event);
      if (link === null || link.hasAttribute('data-anyway')) return;
      event.preventDefault();
      event.stopPropagation();
      setWanted(link.href);
    };
    const isBack = () => setWanted(null);
    // Before the router hears of it.
    addEventListener('click', press, true);
    addEventListener('online', isBack);
    return () => {
      removeEventListener('click', press, true);
      removeEventListener('online', isBack);
    };
  }, []);
  return (
    <p role="status" className={wanted === null ? 'sr-only' : 'offline-note'} data-testid="offline-note">
      {wanted !== null && (
        <>
          {messages.OFFLINE_LINK}{' '}
          <a href={wanted} data-anyway className="whitespace-nowrap underline">
            {messages.OPEN_ANYWAY}
          </a>
        </>
      )}
    </p>
  );
};
