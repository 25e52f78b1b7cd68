'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { afterHydration } from './after-hydration.ts';
import { localeFor } from './locale.ts';
import type { Reader } from './reader.ts';
import { isTimeZone, LOCALE_COOKIE, ZONE_COOKIE } from './time-zone.ts';

const YEAR = 365 * 24 * 60 * 60;

/** Tells the server the reader's zone and clock, and renders the page anew when it was made for others. */
export const RememberReader = ({ reader: { zone, locale } }: { readonly reader: Reader }) => {
  const router = useRouter();
  useEffect(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const wanted = [
      ...(own === zone || !isTimeZone(own) ? [] : [`${ZONE_COOKIE}=${own}`]),
      ...(localeFor(navigator.language) === locale
        ? []
        : [`${LOCALE_COOKIE}=${localeFor(navigator.language)}`]),
    ];
    const cookies = () => document.cookie.split('; ');
    const unsaid = wanted.filter((cookie) => !cookies().includes(cookie));
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on plain http, where leagues run this
    for (const cookie of unsaid) document.cookie = `${cookie}; path=/; max-age=${YEAR}; samesite=lax`;
    // A browser that keeps no cookies would otherwise ask for ever.
    if (unsaid.some((cookie) => cookies().includes(cookie))) afterHydration(() => router.refresh());
  }, [router, zone, locale]);
  return null;
};
