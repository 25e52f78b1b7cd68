import { PLAIN_COOKIE } from '../features/fans/failed-scripts/cookie.ts';
import { LOCALES, type Locale } from '../locale/day.ts';
import { localeFor } from '../locale/locale.ts';
import { isTimeZone, LOCALE_COOKIE, ZONE_COOKIE } from '../locale/time-zone.ts';
import type { PageUrl } from './page-url.ts';

/** The fans' pages and files that have an address of their own, and the parameters that each of them reads. */
const PUBLIC: readonly (readonly [path: RegExp, parameters: Readonly<Record<string, RegExp>>])[] = [
  [/^\/$/, { day: /^\d{4}-\d\d-\d\d$/, show: /^[a-z]{1,20}$/, open: /^[\w,-]{1,2000}$/ }],
  [/^\/(?:competitions|licences)\/?$/, {}],
  [/^\/competition\/[^/]{1,200}\/?$/, { table: /^[a-z]{1,20}$/, round: /^.{1,200}$/su }],
  [/^\/team\/[^/]{1,200}\/?$/, {}],
  [/^\/match\/[^/]{1,200}\/?$/, {}],
  [/^\/match\/[^/]{1,200}\/image\/\d{1,9}\.png$/, {}],
  [/^\/search\/?$/, { q: /^.{1,80}/su }],
];
const PRIVATE = /^\/(?:admin|join|password)(?:\/|$)/;
const ASSET = /^\/_next\/static\/|^\/source\/[a-z-]{1,40}\.tgz$|^\/admin-worker\.js$/;
/** The same for every reader of a site, and of no use to anybody within a minute; a sitemap is made of all matches. */
const SITE_FILE = /^\/(?:robots\.txt|sitemap\.xml|icon\.svg)$/;
/** Whatever has no page gets the same one, so that made-up addresses cost one rendering. */
const NOT_FOUND = '/not-found';

/**
 * All that a public page depends on. It is kept by exactly this, and rendered from exactly this: whatever else a
 * request carries, no page can show it to others.
 */
export interface PublicPage {
  /** With the parameters that the page reads, in one order. */
  readonly url: string;
  readonly scheme: 'http' | 'https';
  readonly host: string;
  readonly zone: string | null;
  readonly locale: Locale;
  /** Without scripts, for a browser that could not load them. */
  readonly isPlain: boolean;
}

interface Reader {
  readonly scheme: 'http' | 'https';
  readonly host: string;
  readonly cookies: string;
  /** What the browser accepts; it counts where no cookie has said it better. */
  readonly languages: string;
}

/** A file that is the same for everybody for as long as this process runs. */
export const isAsset = (path: string): boolean => ASSET.test(path);

/** What robots and browsers fetch of a site, beside its pages. */
export const isSiteFile = (path: string): boolean => SITE_FILE.test(path);

/** What belongs to one person. */
export const isPrivatePath = (path: string): boolean => PRIVATE.test(path);

export const publicPageOf = ({ path, query }: PageUrl, reader: Reader): PublicPage => {
  const { scheme, host, languages } = reader;
  if (isSiteFile(path)) return { url: path, scheme, host, zone: null, locale: LOCALES[0], isPlain: false };
  const cookies = parseCookies(reader.cookies);
  const zone = cookies.get(ZONE_COOKIE);
  const locale = cookies.get(LOCALE_COOKIE);
  return {
    url: canonicalUrl(path, query),
    scheme,
    host,
    zone: zone !== undefined && isTimeZone(zone) ? zone : null,
    locale: LOCALES.find((one) => one === locale) ?? localeFor(languages),
    isPlain: cookies.get(PLAIN_COOKIE) === '1',
  };
};

const canonicalUrl = (path: string, query: URLSearchParams): string => {
  const known = PUBLIC.find(([pattern]) => pattern.test(path));
  if (known === undefined) return NOT_FOUND;
  const kept = new URLSearchParams();
  for (const [name, pattern] of Object.entries(known[1])) {
    const value = pattern.exec(query.get(name) ?? '')?.[0];
    if (value !== undefined) kept.set(name, value);
  }
  return kept.size === 0 ? path : `${path}?${kept}`;
};

/** The first cookie of each name, as browsers and servers agree on. */
const parseCookies = (header: string): ReadonlyMap<string, string> => {
  const cookies = new Map<string, string>();
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=');
    const name = pair.slice(0, at).trim();
    if (at > 0 && !cookies.has(name)) cookies.set(name, pair.slice(at + 1).trim());
  }
  return cookies;
};

export const keyOf = ({ url, scheme, host, zone, locale, isPlain }: PublicPage): string =>
  JSON.stringify([url, scheme, host, zone, locale, isPlain]);

/** The request headers from which the page is rendered. */
export const headersOf = ({ scheme, host, zone, locale }: PublicPage): Record<string, string> => ({
  host,
  'x-forwarded-host': host,
  'x-forwarded-proto': scheme,
  cookie: [...(zone === null ? [] : [`${ZONE_COOKIE}=${zone}`]), `${LOCALE_COOKIE}=${locale}`].join('; '),
});
