import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { PLAIN_COOKIE } from '../features/fans/failed-scripts/cookie.ts';
import { LOCALES } from '../locale/day.ts';
import { localeFor } from '../locale/locale.ts';
import { isTimeZone, LOCALE_COOKIE, ZONE_COOKIE } from '../locale/time-zone.ts';

const PRIVATE = /^\/(?:admin|join|password|_next)(?:[/?]|$)/;

/** A page that is the same for everybody with the same clock; what Next.js's router fetches for itself is none. */
export const isPublicPage = ({ method, url = '/', headers }: IncomingMessage): boolean =>
  method === 'GET' && !PRIVATE.test(url) && headers.rsc === undefined && !/[?&]_rsc=/.test(url);

const cookieOf = (cookies: string, name: string): string | undefined =>
  cookies
    .split('; ')
    .find((one) => one.startsWith(`${name}=`))
    ?.slice(name.length + 1);

/**
 * All that a public page may know of its reader, as the cookies that say it; anything else that was sent is dropped.
 * `languages` is what the browser accepts, and counts where no cookie has said it better.
 */
export const readerCookies = (sent: string, languages: string): string => {
  const zone = cookieOf(sent, ZONE_COOKIE);
  const locale = LOCALES.find((one) => one === cookieOf(sent, LOCALE_COOKIE)) ?? localeFor(languages);
  return [
    ...(zone !== undefined && isTimeZone(zone) ? [`${ZONE_COOKIE}=${zone}`] : []),
    `${LOCALE_COOKIE}=${locale}`,
  ].join('; ');
};

/** Whether it is for a browser that could not load its scripts. */
export const isWantedPlain = (sent: string): boolean => cookieOf(sent, PLAIN_COOKIE) === '1';

/** A page without scripts, which says that it stands still. */
export const withoutScripts = (html: string): string =>
  html
    .replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
    .replace('<html ', '<html data-scripts-failed="" ');

/**
 * Takes the nonce off a page and names its inline scripts by their hashes instead, which hold for as long as the page
 * does. Only a script that carries the nonce is named: it was unknown to whoever might have written another one.
 */
export const hashScripts = (
  html: string,
  nonce: string,
): { readonly html: string; readonly hashes: string[] } => {
  const hashes = new Set<string>();
  const mark = ` nonce="${nonce}"`;
  const plain = html.replaceAll(
    /<script\b([^>]*)>([\s\S]*?)<\/script>/g,
    (whole, attributes: string, code: string) => {
      if (!attributes.includes(mark)) return whole;
      if (!/\ssrc=/.test(attributes))
        hashes.add(`'sha256-${createHash('sha256').update(code).digest('base64')}'`);
      return `<script${attributes.replace(mark, '')}>${code}</script>`;
    },
  );
  return { html: plain.replaceAll(mark, ''), hashes: [...hashes] };
};
