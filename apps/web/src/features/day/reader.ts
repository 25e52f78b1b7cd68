import 'server-only';
import { cookies } from 'next/headers';
import { env } from '../api/server-env.ts';
import { isTimeZone, ZONE_COOKIE } from './zone.ts';

/** The reader's time zone: their page's cookie, or the server's setting on a first visit. */
export const readerZone = async (): Promise<string> => {
  const said = (await cookies()).get(ZONE_COOKIE)?.value;
  return said !== undefined && isTimeZone(said) ? said : env().SCORELINE_TIME_ZONE;
};
