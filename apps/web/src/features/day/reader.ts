import 'server-only';
import { cookies, headers } from 'next/headers';
import { env } from '../api/server-env.ts';
import { LOCALES, type Locale } from './day.ts';
import { localeFor } from './locale.ts';
import { isTimeZone, LOCALE_COOKIE, ZONE_COOKIE } from './zone.ts';

/** The reader's time zone: their page's cookie, or the server's setting on a first visit. */
export const readerZone = async (): Promise<string> => {
  const said = (await cookies()).get(ZONE_COOKIE)?.value;
  return said !== undefined && isTimeZone(said) ? said : env().SCORELINE_TIME_ZONE;
};

/** For whom a page is rendered: all that differs between two readers of the same HTML. */
export interface Reader {
  readonly zone: string;
  readonly locale: Locale;
}

export const readReader = async (): Promise<Reader> => {
  const said = (await cookies()).get(LOCALE_COOKIE)?.value;
  const locale =
    LOCALES.find((one) => one === said) ?? localeFor((await headers()).get('accept-language') ?? '');
  return { zone: await readerZone(), locale };
};
