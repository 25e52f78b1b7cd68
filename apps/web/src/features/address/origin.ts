import 'server-only';
import { headers } from 'next/headers';

/** Where this request says the site is. The gateway has made sure that it is no claim of the client's alone. */
export const siteOrigin = async (): Promise<string> => {
  const said = await headers();
  const host = said.get('x-forwarded-host') ?? said.get('host') ?? 'localhost';
  return `${said.get('x-forwarded-proto') ?? 'http'}://${host}`;
};
