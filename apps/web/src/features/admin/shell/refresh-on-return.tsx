'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/**
 * Reads a page again that is gone back to: the browser and the router show what it was when it was left. Without a
 * network it stays as it is, for a page that cannot be read is left for the browser's own error page.
 */
export const RefreshOnReturn = () => {
  const router = useRouter();
  useEffect(() => {
    const refresh = () => {
      if (navigator.onLine) router.refresh();
    };
    const shown = ({ persisted }: PageTransitionEvent) => {
      if (persisted) refresh();
    };
    addEventListener('popstate', refresh);
    addEventListener('pageshow', shown);
    return () => {
      removeEventListener('popstate', refresh);
      removeEventListener('pageshow', shown);
    };
  }, [router]);
  return null;
};
