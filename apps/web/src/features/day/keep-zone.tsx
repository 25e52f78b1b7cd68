'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { isTimeZone, ZONE_COOKIE } from './zone.ts';

const YEAR = 365 * 24 * 60 * 60;

/** Tells the server the reader's zone, and renders the page anew when it was made for another one. */
export const KeepZone = ({ zone }: { readonly zone: string }) => {
  const router = useRouter();
  useEffect(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (own === zone || !isTimeZone(own)) return;
    const cookie = `${ZONE_COOKIE}=${own}`;
    const wasSaid = document.cookie.split('; ').includes(cookie);
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on plain http, where leagues run this
    document.cookie = `${cookie}; path=/; max-age=${YEAR}; samesite=lax`;
    // A browser that keeps no cookies would otherwise ask for ever.
    if (!wasSaid && document.cookie.split('; ').includes(cookie)) router.refresh();
  }, [router, zone]);
  return null;
};
